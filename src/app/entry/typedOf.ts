// What a field shows of an answer that was given elsewhere: the inverse of `readTyped`.
import { OR, ownChoices } from '#app/entry/choices.ts';
import { outWords } from '#app/entry/outWords.ts';
import { readTyped } from '#app/entry/readTyped.ts';
import type { Ground } from '#app/entry/terms.ts';
import { dateTexts, figureTexts } from '#app/entry/writing.ts';
import { isSameAnswer } from '#facts/sameAnswer.ts';
import { type Answer, isSilent, type Silent } from '#facts/answer.ts';
import type { Answers } from '#facts/answers.ts';
import { inLanguage } from '#facts/text.ts';
import type { Language } from '#i18n/language.ts';
import { answerTo, type Question } from '#questionnaire/question.ts';

/** Empty where nothing was answered; undefined where no text can say what was. */
export function typedOf(question: Question, answers: Answers, ground: Ground): string | undefined {
  const answer = answerTo(question, answers);
  if (answer === undefined) return '';
  if (isSilent(answer)) return outWords(ground.language)[answer];
  const isReadSo = (text: string) => {
    const typed = readTyped(question, text, ground);
    return typed.kind === 'answer' && isSameAnswer(typed.answer, answer);
  };
  return textsOf(question, answer, !answers.has(question.fact.id), ground).find(isReadSo);
}

function textsOf(question: Question, answer: Exclude<Answer, Silent>, isOfDate: boolean, ground: Ground): readonly string[] {
  const { fact } = question;
  if (isOfDate || fact.type === 'date') return dateTexts(answer, ground);
  if (fact.type === 'number') return figureTexts(fact, answer, ground);
  const values = valuesOf(answer);
  const names = values.map((value) => nameOf(question, value, ground.language));
  return [names, values].map((some) => some.join(` ${OR} `));
}

function valuesOf(answer: Exclude<Answer, Silent>): readonly string[] {
  if ('among' in answer) return answer.among;
  if (!('value' in answer)) return [];
  return typeof answer.value === 'object' ? [] : [String(answer.value)];
}

function nameOf(question: Question, value: string, language: Language): string {
  const label = ownChoices(question).find((choice) => choice.value === value)?.label;
  if (label === undefined) return value;
  if (typeof label !== 'string') return inLanguage(label, language.code);
  return label === 'answer.yes' ? outWords(language).yes : outWords(language).no;
}
