// A QuestionnaireResponse as statements: our own by its link ids, any other by the codes that its questionnaire gives its items.
import type { Fact } from '#facts/fact.ts';
import { REPORTERS } from '#facts/person.ts';
import { inLanguage } from '#facts/text.ts';
import { answerIn, type RawAnswer } from '#formats/fhir/answerIn.ts';
import { extensionOf, readAnswerItems } from '#formats/fhir/answerItem.ts';
import { itemsIn } from '#formats/fhir/items.ts';
import { meaningsOf } from '#formats/fhir/meaning.ts';
import { ANSWERED_ON, QUESTIONNAIRE, READ_FROM, REPORTED_BY } from '#formats/fhir/ours.ts';
import { isRaw, listIn, type Raw, textIn } from '#formats/fhir/raw.ts';
import type { Heard, LeftReason } from '#formats/fhir/reading.ts';
import { hearResult } from '#formats/fhir/result.ts';
import { type Context, leave, type Source, stateOrLeave, type Told } from '#formats/fhir/statement.ts';
import { anyDay, readTime, type Span } from '#formats/fhir/time.ts';
import { readValue } from '#formats/fhir/value.ts';
import { valueInWords } from '#formats/fhir/wording.ts';

const SETTLED: readonly (string | undefined)[] = ['completed', 'amended'];
const IS_SUBJECT = 'http://hl7.org/fhir/StructureDefinition/questionnaireresponse-isSubject';

export function hearResponse({ resource, from }: Source, context: Context): readonly Heard[] {
  const status = textIn(resource, 'status');
  if (status === 'entered-in-error') return [leave({ from, said: '' }, status)];
  if (!SETTLED.includes(status)) return [leave({ from, said: context.say(status) }, 'status')];
  const authored = textIn(resource, 'authored');
  const when = authored === undefined ? anyDay(context.today) : readTime(authored);
  if (when === undefined) return [leave({ from, said: '' }, 'unreadable')];
  const canonical = textIn(resource, 'questionnaire') ?? '';
  const isOurs = canonical.split('|', 1)[0] === QUESTIONNAIRE;
  const codes = context.findCodes(canonical, resource);
  return itemsIn(resource, isOfAnother).flatMap((item) => {
    const answers = listIn(item, 'answer');
    const linkId = textIn(item, 'linkId') ?? '';
    if (isOfAnother(item)) return leave({ from, said: context.say(linkId) }, 'not-this-person');
    if (answers.length === 0) return [];
    const told = { from, said: context.say(textIn(item, 'text') ?? linkId, ...answers.map(inWords)), when };
    if (isOurs) return hearOurs(context.dictionary.byId.get(linkId), answers, told, context);
    return hearCoded({ codings: codes?.get(linkId) ?? [], answers }, told, context);
  });
}

/** What stands in it is said of somebody else than the subject. */
function isOfAnother(item: Raw): boolean {
  return extensionOf(item, IS_SUBJECT, 'valueBoolean') === true;
}

function inWords(answer: unknown): string {
  const value = isRaw(answer) ? readValue(answer) : 'unreadable';
  return typeof value === 'string' ? '' : valueInWords(value);
}

function hearOurs(fact: Fact | undefined, answers: readonly unknown[], told: Told, context: Context): Heard {
  if (fact === undefined) return leave(told, 'no-code-here');
  const [first] = answers;
  const day = extensionOf(first, ANSWERED_ON, 'valueDate');
  const when: Span | undefined = typeof day === 'string' ? readTime(day) : told.when;
  if (when === undefined) return leave(told, 'unreadable');
  const origin = extensionOf(first, READ_FROM, 'valueString');
  const from = typeof origin === 'string' && origin !== '' && context.say(origin) === origin ? origin : told.from;
  const by = REPORTERS.find((reporter) => reporter === extensionOf(first, REPORTED_BY, 'valueCode'));
  const said = context.say(inLanguage(fact.question.clinician, 'en'), ...answers.map(inWords));
  return stateOrLeave(fact, readAnswerItems(fact, answers, context.codes), { from, said, when, by }, context.today);
}

type Coded = { readonly codings: Parameters<Context['codes']>[0]; readonly answers: readonly unknown[] };

function hearCoded({ codings, answers }: Coded, told: Told, { codes, today }: Context): readonly Heard[] {
  const meanings = meaningsOf(codings, 'test', codes).filter(({ options }) => options.length === 0);
  if (meanings.length === 0) return [leave(told, 'no-code-here')];
  return meanings.map((meaning) => hearResult(meaning, answerTo(meaning.fact, answers, codes), told, today));
}

function answerTo(fact: Fact, answers: readonly unknown[], codes: Context['codes']): RawAnswer | LeftReason {
  const [answer, another] = answers;
  if (!isRaw(answer) || another !== undefined) return 'unreadable';
  const value = readValue(answer);
  return typeof value === 'string' ? value : answerIn(fact, value, codes);
}
