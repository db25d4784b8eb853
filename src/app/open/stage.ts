// How far the opening has come.
import type { CameraProblem } from '#app/open/camera.ts';
import type { CodeProblem, FhirTrouble } from '#app/open/reading.ts';
import type { FhirReading } from '#formats/fhir/reading.ts';
import type { Person } from '#facts/person.ts';
import type { Problem, Saved } from '#storage/opened.ts';

export type Trouble =
  | { readonly of: 'file'; readonly problem: Problem | FhirTrouble }
  | { readonly of: 'code'; readonly problem: CodeProblem }
  | { readonly of: 'camera'; readonly problem: CameraProblem };

export type Stage =
  | { readonly at: 'choosing'; readonly trouble?: Trouble }
  | { readonly at: 'reading' }
  | { readonly at: 'camera'; readonly trouble?: Trouble }
  | { readonly at: 'locked'; readonly file: Blob; readonly isWrong: boolean; readonly isBusy: boolean }
  | { readonly at: 'review'; readonly saved: Saved }
  | { readonly at: 'fhir'; readonly reading: FhirReading }
  | { readonly at: 'done'; readonly before: Person; readonly count: number };
