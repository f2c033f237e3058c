import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Response, UNANSWERED } from '../../../src/domain/assessment/assessment.ts';
import { carryOut } from '../../../src/interview/navigator/carry-out.ts';
import type { Deed, Effect } from '../../../src/interview/navigator/command.ts';
import { beginConversation, type Conversation } from '../../../src/interview/navigator/conversation.ts';
import { countMarks, countOpen, listOverview } from '../../../src/interview/navigator/overview.ts';
import { findCurrent } from '../../../src/interview/navigator/places.ts';
import { reviewConversation } from '../../../src/interview/navigator/review.ts';
import { checkProperty } from '../../check-property.ts';
import { answeredWithoutEvidence as answered, aQuestion, PRACTICE, when } from '../../domain/builders.ts';
import { frameworkOf } from '../scripted-asker.ts';
import { commandHere, type Here } from './command-here.ts';

/** A chain of conditions, one that turns round, and a question that two frameworks share. */
const one = frameworkOf([
  [aQuestion('a'), aQuestion('b', { when: when('a >= deels') })],
  [aQuestion('c', { when: when('b = volledig') }), aQuestion('d', { when: when('a = niet-begonnen') })],
]);
const two = frameworkOf([[aQuestion('a'), aQuestion('e', { when: when('a >= grotendeels') })]], 'twee');
const IDS = ['a', 'b', 'c', 'd', 'e'];

const id = fc.constantFrom(...IDS);
const level = fc.constantFrom(...PRACTICE.answers.map((each) => each.id));
const state = fc.oneof(
  level.map((answer) => answered(answer).state),
  fc.constant({ kind: 'unknown' } as const),
  fc.constant({ kind: 'divided', low: 'deels', high: 'volledig' } as const),
  fc.constant({ kind: 'unanswered' } as const),
);
const words = fc.option(fc.string({ maxLength: 4 }));
const response = fc.record({ state, note: words, evidence: words }, { requiredKeys: [] });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('confirm' as const),
      response,
      goesOn: fc.boolean(),
    }),
  },
  fc.record({
    kind: fc.constant('choose' as const),
    chosen: level.map((answer) => ({ kind: 'answer' as const, answer })),
  }),
  fc.record({
    kind: fc.constant('type' as const),
    text: fc.constantFrom('note', 'evidence', 'reason', 'given'),
    typed: words,
  }),
  fc.constantFrom<Deed>({ kind: 'later' }, { kind: 'take-earlier' }, { kind: 'drop-draft' }),
);
const command: fc.Arbitrary<Here> = fc.oneof(
  { weight: 6, arbitrary: deed },
  // At a question that the person saw before.
  fc.tuple(deed, id).map(([done, question]) => ({ ...done, question })),
  {
    weight: 2,
    arbitrary: id.map((question): Here => ({ kind: 'go', to: { kind: 'question', question } })),
  },
  fc.constant<Here>({ kind: 'go', to: { kind: 'review' } }),
  fc.constantFrom<Here>({ kind: 'next' }, { kind: 'back' }, { kind: 'next-open' }, { kind: 'undo' }),
);
const received = fc
  .dictionary(
    id,
    level.map((answer) => answered(answer)),
    { maxKeys: 2 },
  )
  .map((responses): Here => ({ kind: 'receive', responses: new Map(Object.entries(responses)) }));
const withOthers = fc.oneof({ weight: 9, arbitrary: command }, received);

const EARLIER = { date: '2025-11-22', responses: new Map([['b', { ...answered('deels'), note: 'Oud' }]]) };
const begin = (): Conversation =>
  beginConversation({ frameworks: [one, two], responses: new Map(), earlier: EARLIER });

/** What effects leave on disk. */
function createDisk() {
  const responses = new Map<string, Response>();
  const aside = { drafts: new Map() as Conversation['drafts'], later: new Set() as Conversation['later'] };
  const save = (effect: Effect): void => {
    if (effect.kind === 'keep') Object.assign(aside, { drafts: effect.drafts, later: effect.later });
    else {
      const found = responses.get(effect.question) ?? UNANSWERED;
      expect(found).toEqual(effect.before);
      responses.set(effect.question, effect.response);
    }
  };
  return { responses, aside, save };
}

test('what is put on disk, one effect after the other, is what was confirmed and what was kept aside', () => {
  checkProperty(
    fc.property(fc.array(withOthers, { maxLength: 40 }), (commands) => {
      let now = begin();
      const disk = createDisk();
      for (const each of commands) {
        const turn = carryOut(now, commandHere(now, each));
        const others = each.kind === 'receive' ? [...each.responses] : [];
        for (const [question, theirs] of others) disk.responses.set(question, theirs);
        for (const effect of turn.effects) disk.save(effect);
        now = turn.conversation;
        expect(disk.responses).toEqual(now.responses);
        expect(disk.aside).toEqual({ drafts: now.drafts, later: now.later });
      }
    }),
  );
});

test('no confirmed answer is lost: only confirming, undoing and another program change one', () => {
  checkProperty(
    fc.property(fc.array(withOthers, { maxLength: 40 }), (commands) => {
      let now = begin();
      for (const each of commands) {
        const before = now;
        now = carryOut(now, commandHere(now, each)).conversation;
        const changed = [...now.responses].filter(
          ([question, kept]) => before.responses.get(question) !== kept,
        );
        expect([...before.responses.keys()].every((question) => now.responses.has(question))).toBe(true);
        if (!['confirm', 'undo', 'receive'].includes(each.kind)) expect(changed).toEqual([]);
        if (each.kind === 'confirm' || each.kind === 'undo') expect(changed.length).toBeLessThan(2);
      }
    }),
  );
});

test('what is done at a question changes no answer, draft or mark of another, wherever the person is by then', () => {
  checkProperty(
    fc.property(fc.array(withOthers, { maxLength: 20 }), deed, id, (commands, done, question) => {
      const before = commands.reduce((at, each) => carryOut(at, commandHere(at, each)).conversation, begin());
      const after = carryOut(before, { ...done, question }).conversation;
      const others = ({ responses, drafts, later }: Conversation) =>
        IDS.filter((other) => other !== question).map((other) => [
          responses.get(other),
          drafts.get(other),
          later.has(other),
        ]);
      expect(others(after)).toEqual(others(before));
      // Only from that question somebody goes on.
      const isThere = before.place.kind === 'question' && before.place.question === question;
      if (!isThere && findCurrent({ ...after, place: before.place }) !== null)
        expect(after.place).toEqual(before.place);
    }),
  );
});

test('undoing everything returns to the responses of the beginning, one state at a time', () => {
  checkProperty(
    fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
      let now = begin();
      const seen: Conversation['responses'][] = [];
      for (const each of commands) {
        const before = now;
        now = carryOut(now, commandHere(now, each)).conversation;
        if (each.kind === 'undo') seen.pop();
        else if (now.history.length > before.history.length) seen.push(before.responses);
      }
      const given = (responses: Conversation['responses']) =>
        [...responses]
          .filter(
            ([, { state: s, note, evidence }]) =>
              s.kind !== 'unanswered' || note !== null || evidence !== null,
          )
          .toSorted();
      while (seen.length > 0) {
        now = carryOut(now, { kind: 'undo' }).conversation;
        expect(given(now.responses)).toEqual(given(seen.pop() ?? new Map()));
      }
      expect(given(now.responses)).toEqual([]);
    }),
  );
});

test('the person is always at a question that is shown or at the review, and back from a jump is where she was', () => {
  checkProperty(
    fc.property(fc.array(withOthers, { maxLength: 40 }), (commands) => {
      let now = begin();
      for (const each of commands) {
        const before = now;
        now = carryOut(now, commandHere(now, each)).conversation;
        expect(now.place.kind === 'review' || findCurrent(now) !== null).toBe(true);
        if (each.kind === 'go' && now !== before)
          expect(carryOut(now, { kind: 'back' }).conversation.place).toEqual(before.place);
      }
    }),
  );
});

test('nothing is complete while a question is open, and the counts add up', () => {
  checkProperty(
    fc.property(fc.array(withOthers, { maxLength: 40 }), (commands) => {
      const now = commands.reduce((at, each) => carryOut(at, commandHere(at, each)).conversation, begin());
      const overview = listOverview(now);
      const counts = countMarks(overview);
      expect(counts.answered + counts.open + counts.unknown + counts.divided).toBe(overview.length);
      expect(reviewConversation(now).open).toHaveLength(countOpen(now));
      expect(countOpen(now)).toBe(counts.open);
      const next = carryOut(now, { kind: 'next-open' }).conversation;
      expect(next.place.kind === 'review').toBe(counts.open === 0);
    }),
  );
});
