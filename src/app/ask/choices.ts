// The answers that a question offers, in words: its options, levels or bands, and always “not sure” and “I would rather not say”.
import { isScale } from '#app/levels.ts';
import { isSameAnswer } from '#facts/sameAnswer.ts';
import { answerInWords, figuresInWords } from '#app/ui/answerInWords.ts';
import type { Answer } from '#facts/answer.ts';
import type { Answers } from '#facts/answers.ts';
import type { Fact, NumberFact } from '#facts/fact.ts';
import { knowledge } from '#facts/known.ts';
import { formatNumber } from '#i18n/format.ts';
import { localText } from '#i18n/localText.ts';
import type { Voice } from '#i18n/wording.ts';
import { type Band, bandsOf } from '#questionnaire/bands.ts';
import { type Question, withAnswerTo } from '#questionnaire/question.ts';
import { relevantTrials } from '#questionnaire/relevance.ts';
import { situationOf } from '#questionnaire/situation.ts';
import { screen } from '#screening/screen.ts';
import type { Trial } from '#trials/trial.ts';
import type { Catalogue } from '#trials/catalogue.ts';

export type Choice = {
  readonly key: string;
  readonly label: string;
  /** The points of a level. */
  readonly figure?: string;
  readonly answer: Answer;
  /** Set apart from the others: it says nothing of the fact itself. */
  readonly isApart?: true;
  /** The exact figure would say more. */
  readonly isCoarse?: boolean;
};

/** The items of a scale are at hand, though its total is not. */
export const CLINIC_ITEMS = 'clinic-items';
export const NO_CLINIC_SCORE = 'no-clinic-score';

/** Trials without a verdict, were the question not answered. */
export function undecidedTrials(question: Question, { trials, dictionary }: Catalogue, answers: Answers, today: number): readonly Trial[] {
  const { known } = knowledge(dictionary, withAnswerTo(question, answers, undefined), today);
  return trials.filter((trial) => screen(trial, known).verdict === 'undetermined');
}

/** Where the trials still undecided cut the figure nowhere, those for the illness do. */
export function bandsFor(question: Question, catalogue: Catalogue, answers: Answers, today: number): readonly Band[] {
  const { fact } = question;
  const { trials, dictionary } = catalogue;
  if (fact.type !== 'number' || fact.levels !== undefined) return [];
  const others = withAnswerTo(question, answers, undefined);
  const cutBy = (some: readonly Trial[]) => bandsOf(fact, situationOf(some, dictionary, others, today));
  const bands = cutBy(undecidedTrials(question, catalogue, answers, today));
  return bands.length > 1 ? bands : cutBy(relevantTrials(trials, dictionary, answers, today));
}

export function choicesFor(question: Question, bands: readonly Band[], given: Answer | undefined, voice: Voice): readonly Choice[] {
  const { say } = voice;
  const own = [...optionsOf(question, voice), ...bandChoices(question, bands, voice)];
  return [
    ...own,
    ...earlierChoice(question, own, given, voice),
    ...(isScale(question.fact)
      ? ([
          { key: CLINIC_ITEMS, label: say('ask.clinicItems'), answer: 'not sure', isApart: true },
          { key: NO_CLINIC_SCORE, label: say('ask.noClinicScore'), answer: 'not sure', isApart: true },
        ] as const)
      : []),
    { key: 'not-sure', label: say('answer.notSure'), answer: 'not sure', isApart: true },
    { key: 'declined', label: say('answer.declined'), answer: 'declined', isApart: true },
  ];
}

function optionsOf({ fact, option }: Question, { language, say }: Voice): readonly Choice[] {
  if (option !== undefined || fact.type === 'boolean') {
    return [
      { key: 'yes', label: say('answer.yes'), answer: { value: true } },
      { key: 'no', label: say('answer.no'), answer: { value: false } },
    ];
  }
  if (fact.type === 'one-of')
    return fact.options.map(({ id, label }) => ({ key: `is-${id}`, label: localText(label, language), answer: { value: id } }));
  if (fact.type !== 'number') return [];
  return (fact.levels ?? []).map(({ value, label }) => ({
    key: `level-${value}`,
    label: localText(label, language),
    figure: formatNumber(value, language),
    answer: { value },
  }));
}

/** One band alone would say nothing. */
function bandChoices({ fact }: Question, bands: readonly Band[], voice: Voice): readonly Choice[] {
  if (fact.type !== 'number' || bands.length < 2) return [];
  return bands.map(({ answer, isCoarse }, index) => ({
    key: `band-${index}`,
    label: figuresInWords(fact, answer, voice),
    answer,
    isCoarse,
  }));
}

/** What was said before, where the bands have changed since. An exact figure and a date have a place of their own. */
function earlierChoice({ fact }: Question, own: readonly Choice[], given: Answer | undefined, voice: Voice): readonly Choice[] {
  if (typeof given !== 'object' || own.some(({ answer }) => isSameAnswer(answer, given))) return [];
  if (isDated(fact, given) || (fact.type === 'number' && 'value' in given)) return [];
  return [{ key: 'earlier', label: voice.say('ask.earlier', { answer: answerInWords(fact, given, voice) }), answer: given }];
}

/** A date, also one that stands in place of a figure. */
export function isDated(fact: Fact, answer: Answer): boolean {
  if (typeof answer !== 'object' || (fact.type !== 'number' && fact.type !== 'date')) return false;
  return 'value' in answer ? typeof answer.value === 'string' : Object.values(answer).some((end) => typeof end === 'string');
}

/** The exact figure that was given; undefined where it was none. */
export function exactFigure(fact: NumberFact, answer: Answer | undefined): number | undefined {
  if (fact.levels !== undefined || typeof answer !== 'object' || !('value' in answer)) return undefined;
  return typeof answer.value === 'number' ? answer.value : undefined;
}
