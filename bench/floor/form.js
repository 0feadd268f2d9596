/**
 * The floor of the form: the smallest plain one with as many questions, checked by the browser's own `checkValidity()`.
 *
 * No library, no words for what is wrong, no memory of a failed try, one language. In a shadow root, so that it is
 * measured in the same way. Nobody should embed it.
 */
const LINES = ['phone', 'alias'];
const CHOICES = {
  reachBy: 2,
  phoneBy: 3,
  languages: 9,
  formats: 3,
  meetingTimes: 3,
  wish: 3,
  onBehalf: 3,
  adult: 2,
  message: 1,
  consent: 1,
};

const line = (name) => `<p><label>${name} <input name="${name}" id="${name}" required></label></p>`;
const choice = ([name, count]) =>
  `<fieldset><legend>${name}</legend>${Array.from(
    { length: count },
    (_, i) => `<label><input type="radio" name="${name}" value="${i}" required> ${name} ${i}</label>`,
  ).join('')}</fieldset>`;

class FloorForm extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = `<form class="where"><label>Place <input id="place" required></label></form>
      <form class="answers" novalidate hidden>
        ${LINES.map(line).join('')}${Object.entries(CHOICES).map(choice).join('')}
        <p class="errors"></p>
        <button class="send">Send</button>
      </form>`;
    const [where, answers] = root.querySelectorAll('form');
    where.addEventListener('submit', (event) => {
      event.preventDefault();
      answers.hidden = false;
    });
    answers.addEventListener('submit', (event) => {
      event.preventDefault();
      if (answers.checkValidity()) return;
      root.querySelector('.errors').textContent = 'Not yet';
      answers.querySelector(':invalid:not(fieldset)').focus();
    });
  }
}

customElements.define('bench-form', FloorForm);
