// The result of a test, from an observation or a questionnaire, as a statement: what it does not settle by itself is not taken.
import type { RawAnswer } from '#formats/fhir/answerIn.ts';
import type { Meaning } from '#formats/fhir/meaning.ts';
import { type Heard, isLeft, type LeftReason } from '#formats/fhir/reading.ts';
import { leave, stateOrLeave, type Told } from '#formats/fhir/statement.ts';
import { anyDay } from '#formats/fhir/time.ts';

export function hearResult(meaning: Meaning, answer: RawAnswer | LeftReason, told: Told, today: number): Heard {
  const { fact, isWhole, settles } = meaning;
  const isNo = typeof answer === 'object' && answer.raw === false;
  const worth = isNo && !isWhole ? 'only-of-part' : answer;
  if (settles.yes && settles.no) return stateOrLeave(fact, worth, told, today);
  return settles.yes || settles.no ? hearOneSided(meaning, worth, told, today) : leave(told, 'not-settled');
}

/** Such a test is never newer than another: a screening that finds nothing after an infection was proved leaves both in doubt. */
function hearOneSided({ fact, settles }: Meaning, answer: RawAnswer | LeftReason, told: Told, today: number): Heard {
  const heard = stateOrLeave(fact, answer, { ...told, when: anyDay(today), dated: told.when }, today);
  if (isLeft(heard) || typeof answer === 'string') return heard;
  if (settles.no) return { ...heard, screening: answer.raw === false ? 'clear' : 'suspicious' };
  return answer.raw === true ? heard : leave(told, 'not-settled');
}
