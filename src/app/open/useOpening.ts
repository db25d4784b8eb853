// The steps of an opening: choose, unlock, look at what was read, put it in place, take that back.
import { useCallback, useState } from 'react';
import { useKeeping } from '#app/keep/keepingContext.ts';
import type { CameraProblem } from '#app/open/camera.ts';
import { readCode, readFile, readPicture } from '#app/open/reading.ts';
import type { Stage, Trouble } from '#app/open/stage.ts';
import { withFound } from '#app/open/withFound.ts';
import { usePage } from '#app/page.ts';
import { NOBODY, type Person } from '#facts/person.ts';
import type { Found } from '#formats/fhir/reading.ts';
import { isLockPossible } from '#storage/lock.ts';
import type { Saved } from '#storage/opened.ts';

export function useOpening() {
  const page = usePage();
  const { session } = page;
  const { adopt } = useKeeping();
  const [stage, setStage] = useState<Stage>({ at: 'choosing' });
  const refuse = (trouble: Trouble) => setStage({ at: 'choosing', trouble });

  const open = async (file: Blob) => {
    setStage({ at: 'reading' });
    const opened = await readFile(file, undefined, page);
    if ('fhir' in opened) setStage({ at: 'fhir', reading: opened.fhir });
    else if (opened.problem === undefined) setStage({ at: 'review', saved: opened });
    else if (opened.problem === 'locked' && isLockPossible()) setStage({ at: 'locked', file, isWrong: false, isBusy: false });
    else refuse({ of: 'file', problem: opened.problem });
  };
  const unlock = async (file: Blob, passphrase: string) => {
    setStage({ at: 'locked', file, isWrong: false, isBusy: true });
    const opened = await readFile(file, passphrase, page);
    if ('fhir' in opened) setStage({ at: 'fhir', reading: opened.fhir });
    else if (opened.problem === undefined) setStage({ at: 'review', saved: opened });
    else if (opened.problem === 'wrong-passphrase') setStage({ at: 'locked', file, isWrong: true, isBusy: false });
    else refuse({ of: 'file', problem: opened.problem });
  };
  const openPicture = async (file: Blob) => {
    setStage({ at: 'reading' });
    const opened = await readPicture(file, page);
    if (opened.problem === undefined) setStage({ at: 'review', saved: opened });
    else refuse({ of: 'code', problem: opened.problem });
  };
  const onText = useCallback(
    async (text: string) => {
      const opened = await readCode(text, page);
      const next: Stage =
        opened.problem === undefined ? { at: 'review', saved: opened } : { at: 'camera', trouble: { of: 'code', problem: opened.problem } };
      setStage((now) => (now.at === 'camera' ? next : now));
    },
    [page],
  );
  const stopCamera = useCallback((problem?: CameraProblem) => {
    const next: Stage = problem === undefined ? { at: 'choosing' } : { at: 'choosing', trouble: { of: 'camera', problem } };
    setStage((now) => (now.at === 'camera' ? next : now));
  }, []);
  const replace = ({ person, stamp }: Saved) => {
    const before = session.get();
    session.replace(person);
    adopt(stamp.id);
    setStage({ at: 'done', before, count: person.answers.size });
  };
  const take = (found: readonly Found[], isNew: boolean) => {
    const before = session.get();
    if (isNew) session.replace(withFound(NOBODY, found, page.today));
    else session.update((person) => withFound(person, found, page.today));
    setStage({ at: 'done', before, count: found.length });
  };
  const undo = (before: Person) => {
    session.replace(before);
    setStage({ at: 'choosing' });
  };
  return {
    stage,
    open,
    unlock,
    openPicture,
    onText,
    stopCamera,
    replace,
    take,
    undo,
    choose: () => setStage({ at: 'choosing' }),
    lookByCamera: () => setStage({ at: 'camera' }),
  };
}
