/**
 * National identity numbers (fødselsnummer), to be kept out: nobody here needs one. Also D-numbers (day + 40), help
 * numbers (month + 40) and Skatteetaten's test series (month + 80). Why it is our own: `docs/adr/0016`.
 */

/** Eleven digits, neither more nor fewer, as people write them: whole, or with a blank, a dot or a hyphen between. */
const RUN = /(?:^|\D)(?=(\d(?:[\s.-]?\d){10})(?!\d))/g;

/** Weights of the control digits; from 2032 the first sum may leave up to 3 (Skatteetaten, "Nytt fødselsnummer"). */
const FIRST = '37618945210';
const SECOND = '54327654321';

/** Whether a text holds one, anywhere. A day that a month lacks counts too: rather one too many than one sent. */
export function holdsNationalId(text: string): boolean {
  for (const [, run] of text.normalize('NFKC').matchAll(RUN)) {
    const digits = run!.replace(/\D/g, '');
    const sum = (weights: string): number => {
      let total = 0;
      for (let i = 0; i < 11; i++) total += Number(weights[i]) * Number(digits[i]);
      return total % 11;
    };
    const day = Number(digits.slice(0, 2)) % 40;
    const month = Number(digits.slice(2, 4)) % 40;
    if (day && day < 32 && month && month < 13 && sum(FIRST) < 4 && !sum(SECOND)) return true;
  }
  return false;
}
