// The person as a file for other systems: less than all there is, so that it does not count as saved.
import type { Page } from '#app/page.ts';
import { fileName, saveText } from '#app/saveText.ts';
import { WHO } from '#app/ui/who.ts';
import { writeCsv } from '#formats/csv.ts';
import { writeFhir } from '#formats/fhir/writeFhir.ts';
import type { Stamp } from '#storage/opened.ts';

export function saveFhir(page: Page, stamp: Stamp): string {
  const name = fileName(stamp, '-fhir.json');
  saveText(writeFhir(page.session.get(), page.catalogue.dictionary, stamp), name, 'application/fhir+json');
  return name;
}

export function saveCsv({ session, catalogue, voice }: Page, stamp: Stamp): string {
  const name = fileName(stamp, '.csv');
  saveText(writeCsv(session.get(), catalogue.dictionary, voice, WHO), name, 'text/csv');
  return name;
}
