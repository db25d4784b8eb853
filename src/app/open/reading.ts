// Reads what a person chose, a file or a picture of a code, and what the camera saw.
import type { FhirProblem, FhirReading } from '#formats/fhir/reading.ts';
import { pictureSizes } from '#app/open/picture.ts';
import { withKnownPath } from '#app/knownPath.ts';
import type { Page } from '#app/page.ts';
import { decodePerson } from '#storage/code.ts';
import { openFile } from '#storage/openFile.ts';
import type { Opened, Problem, Saved } from '#storage/opened.ts';
import { scanCode } from '#storage/scanCode.ts';

/** `no-picture`: this device cannot show it. `no-code`: there is none in it that can be read. */
export type CodeProblem = Problem | 'no-picture' | 'no-code';

type Ground = Pick<Page, 'catalogue' | 'questions' | 'today'>;

export type FileRead = Opened | { readonly problem?: undefined; readonly fhir: FhirReading } | { readonly problem: FhirTrouble };

/** Of a file that is FHIR, but of no use here. */
export type FhirTrouble = `fhir-${Exclude<FhirProblem, 'not-json' | 'not-fhir' | 'too-large'>}`;

/** A file of our own, or a FHIR file, which may be larger. */
export async function readFile(file: Blob, passphrase: string | undefined, ground: Ground): Promise<FileRead> {
  const opened = await openFile(file, ground.catalogue.dictionary, ground.today, passphrase);
  if (!NOT_OURS.some((problem) => problem === opened.problem)) return mended(opened, ground);
  const fhir = await fhirIn(file, ground);
  if (!('problem' in fhir)) return { fhir };
  const { problem } = fhir;
  return problem === 'not-json' || problem === 'not-fhir' || problem === 'too-large' ? opened : { problem: `fhir-${problem}` };
}

async function fhirIn(file: Blob, { catalogue, today }: Ground): Promise<FhirReading | { readonly problem: FhirProblem }> {
  if (file.size > MOST_FHIR_BYTES) return { problem: 'too-large' };
  try {
    const [{ readFhir }, bytes] = await Promise.all([import('#formats/fhir/readFhir.ts'), file.arrayBuffer()]);
    return readFhir(textOf(bytes), catalogue.dictionary, today);
  } catch {
    return { problem: 'not-fhir' };
  }
}

const MOST_FHIR_BYTES = 20_971_520;
const NOT_OURS = ['foreign', 'too-large', 'not-json'] as const;

/** Some programs of Windows write UTF-16, which begins with a mark of its order. */
function textOf(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  const order = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(order).decode(bytes);
}

export async function readCode(text: string, ground: Ground): Promise<Opened> {
  return mended(await decodePerson(text, ground.catalogue.dictionary, ground.today), ground);
}

export async function readPicture(file: Blob, ground: Ground): Promise<Saved | { readonly problem: CodeProblem }> {
  let isPicture = false;
  for await (const picture of pictureSizes(file)) {
    isPicture = true;
    const text = await scanCode(picture, 'photo');
    if (text !== undefined) return readCode(text, ground);
  }
  return { problem: isPicture ? 'no-code' : 'no-picture' };
}

function mended(opened: Opened, { questions }: Ground): Opened {
  return opened.problem === undefined ? { ...opened, person: withKnownPath(opened.person, questions) } : opened;
}
