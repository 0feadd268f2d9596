import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  nextLook,
  touched,
  watched,
  type Watch,
} from '../../../src/widgets/interest-form/interest-form.model.js';

const MINUTE = 60_000;
const START = Date.parse('2026-11-18T11:00:00Z');

/** A person at the form, and a clock that only they move. */
function at(minutes = 0) {
  let now = START + minutes * MINUTE;
  let watch: Watch = touched(now);
  const look = (visible = watch.visible) => (watch = watched(watch, now, visible)).idle.kind;
  return {
    /** Time goes, with a look whenever one is due. */
    wait(more: number) {
      const end = now + more * MINUTE;
      for (;;) {
        const next = nextLook(watch);
        if (next === undefined || watch.at + next > end || watch.idle.kind === 'over') break;
        now = watch.at + next;
        look();
      }
      now = end;
      return look();
    },
    /** The machine sleeps: no clock runs, and then it wakes. */
    sleep(more: number) {
      now += more * MINUTE;
      return look();
    },
    hide: () => look(false),
    show: () => look(true),
    touch: () => ((watch = touched(now)), watch.idle.kind),
    minutesLeft: () => (watch.idle.kind === 'warning' ? (watch.idle.until - now) / MINUTE : undefined),
    watch: () => watch,
  };
}

describe('when nobody touches the form', () => {
  it('it warns after fifteen minutes, and not before', () => {
    const person = at();
    expect(person.wait(14.99)).to.equal('awake');
    expect(person.wait(0.01)).to.equal('warning');
    expect(person.minutesLeft()).to.equal(2);
  });

  it('it lets the answers go two minutes after the warning', () => {
    const person = at();
    person.wait(15);
    expect(person.wait(1.99)).to.equal('warning');
    expect(person.wait(0.02)).to.equal('over');
    expect(person.wait(60)).to.equal('over');
  });

  it('it waits fifteen minutes anew after each touch, also after one that answers the warning', () => {
    const person = at();
    person.wait(14);
    person.touch();
    expect(person.wait(14)).to.equal('awake');
    expect(person.wait(1)).to.equal('warning');
    expect(person.touch()).to.equal('awake');
    expect(person.wait(14)).to.equal('awake');
  });

  it('the time in which the page is out of view does not count', () => {
    const person = at();
    person.wait(10);
    person.hide();
    expect(person.wait(600)).to.equal('awake');
    person.show();
    expect(person.wait(4)).to.equal('awake');
    expect(person.wait(1)).to.equal('warning');
  });

  it('nothing is let go while the page is out of view; whoever comes back has two fresh minutes', () => {
    const person = at();
    person.wait(16);
    person.hide();
    expect(person.wait(600)).to.equal('warning');
    expect(person.show()).to.equal('warning');
    expect(person.minutesLeft()).to.equal(2);
    expect(person.wait(1.9)).to.equal('warning');
    expect(person.wait(0.2)).to.equal('over');
  });

  it('a machine that wakes from a long sleep warns first, with two fresh minutes', () => {
    const person = at();
    person.wait(3);
    expect(person.sleep(600)).to.equal('warning');
    expect(person.minutesLeft()).to.equal(2);
    expect(person.sleep(600)).to.equal('warning');
    expect(person.minutesLeft()).to.equal(2);
    expect(person.wait(2)).to.equal('over');
  });

  it('a clock that is set back makes no time pass, and none is lost', () => {
    const person = at();
    person.wait(10);
    expect(person.sleep(-300)).to.equal('awake');
    expect(person.wait(4)).to.equal('awake');
    expect(person.wait(1)).to.equal('warning');
  });
});

describe('whatever happens', () => {
  const looks = fc.array(
    fc.tuple(fc.integer({ min: -MINUTE, max: 20 * MINUTE }), fc.boolean(), fc.integer({ min: 0, max: 9 })),
    { maxLength: 60 },
  );

  /** Each look beside the one before it. */
  function follow(
    all: readonly [number, boolean, number][],
    see: (before: Watch, after: Watch) => void,
  ): void {
    let now = START;
    let watch = touched(now);
    for (const [passes, visible, touch] of all) {
      now += passes;
      const after = touch ? watched(watch, now, visible) : touched(now, visible);
      if (touch) see(watch, after);
      watch = after;
    }
  }

  it('the answers go only when a warning ran out under the eyes of somebody who could answer it', () => {
    fc.assert(
      fc.property(looks, (all) =>
        follow(all, (before, { idle, at: now }) => {
          if (idle.kind !== 'over' || before.idle.kind === 'over') return;
          expect(before.visible).to.equal(true);
          expect(before.idle.kind).to.equal('warning');
          if (before.idle.kind === 'warning') expect(now - before.idle.until).to.be.within(0, 5_000);
        }),
      ),
    );
  });

  it('a warning that comes up has all of its two minutes', () => {
    fc.assert(
      fc.property(looks, (all) =>
        follow(all, (before, { idle, at: now }) => {
          if (idle.kind === 'warning' && idle !== before.idle) expect(idle.until).to.equal(now + 2 * MINUTE);
        }),
      ),
    );
  });

  it('there is a next look while the page is in view and the answers are there, and none otherwise', () => {
    fc.assert(
      fc.property(looks, (all) =>
        follow(all, (_, after) => {
          const next = nextLook(after);
          if (after.visible && after.idle.kind !== 'over') expect(next).to.be.within(0, 15 * MINUTE);
          else expect(next).to.equal(undefined);
        }),
      ),
    );
  });
});
