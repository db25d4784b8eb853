// The dictionary as a FHIR Questionnaire of R4: an item for each fact, in the groups in which they are asked.
import type { Dictionary, FactGroup } from '#facts/dictionary.ts';
import type { Code, Fact } from '#facts/fact.ts';
import { inLanguage, type Text } from '#facts/text.ts';
import { optionsOf } from '#formats/fhir/codeIndex.ts';
import { optionSystem, QUESTIONNAIRE, TRANSLATION, UNIT } from '#formats/fhir/ours.ts';
import type { Raw } from '#formats/fhir/raw.ts';
import { UCUM } from '#formats/fhir/systems.ts';

const ITEM_TYPES: Readonly<Record<Fact['type'], string>> = {
  number: 'quantity',
  boolean: 'boolean',
  'one-of': 'choice',
  'any-of': 'choice',
  date: 'date',
};

/** `rules`: the hash of the rules, by which the questionnaire is versioned. */
export function makeQuestionnaire({ groups }: Dictionary, rules: string): Raw {
  return {
    resourceType: 'Questionnaire',
    url: QUESTIONNAIRE,
    version: rules,
    name: 'Gharbal',
    title: 'Gharbal: what clinical trials ask of a person',
    status: 'active',
    subjectType: ['Patient'],
    item: groups.map(groupItem),
  };
}

function groupItem({ id, title, facts }: FactGroup): Raw {
  return { linkId: groupLinkId(id), ...translated('text', title), type: 'group', item: facts.map(factItem) };
}

/** No fact has such an id, but some groups are named as a fact is. */
export function groupLinkId(group: string): string {
  return `group:${group}`;
}

function factItem(fact: Fact): Raw {
  const options = optionsOf(fact);
  // A test that screens, or a near miss, is not what is asked.
  const codes = fact.codes.filter(({ says }) => says === undefined);
  return {
    ...(fact.type === 'number' && { extension: [{ url: UNIT, valueCoding: { system: UCUM, code: fact.unit } }] }),
    linkId: fact.id,
    ...(codes.length > 0 && { code: codes.map(codingOf) }),
    ...translated('text', fact.question.clinician),
    type: ITEM_TYPES[fact.type],
    ...(fact.type === 'any-of' && { repeats: true }),
    ...(options.length > 0 && {
      answerOption: options.map(({ id, label }) => ({
        valueCoding: { system: optionSystem(fact.id), code: id, ...translated('display', label) },
      })),
    }),
  };
}

/** A system may stand in the dictionary with its version behind a bar. */
function codingOf({ system: written, code, display }: Code): Raw {
  const [system, version] = written.split('|', 2);
  return { system, ...(version !== undefined && { version }), code, ...(display !== undefined && { display }) };
}

/** English, with every other language as the standard's translations. */
function translated(name: string, text: Text): Raw {
  const others = Object.entries(text).filter(([language]) => language !== 'en');
  const extension = others.map(([language, content]) => ({
    url: TRANSLATION,
    extension: [
      { url: 'lang', valueCode: language },
      { url: 'content', valueString: content },
    ],
  }));
  return { [name]: inLanguage(text, 'en'), ...(extension.length > 0 && { [`_${name}`]: { extension } }) };
}
