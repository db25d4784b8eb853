// The ways to bring answers in: a file, the camera, a picture of a code.
import type { ChangeEvent } from 'react';
import { usePage } from '#app/page.ts';

type Props = {
  readonly onFile: (file: Blob) => void;
  readonly onPicture: (file: Blob) => void;
  readonly onCamera: () => void;
};

export function Ways({ onFile, onPicture, onCamera }: Props) {
  const { say } = usePage().voice;
  return (
    <>
      <section className="take-way" aria-labelledby="open-file">
        <h2 id="open-file">{say('open.byFile')}</h2>
        <p>{say('open.byFileText')}</p>
        <p>{say('open.byFhirText')}</p>
        <FileButton label={say('open.chooseFile')} onFile={onFile} />
      </section>
      <section className="take-way" aria-labelledby="open-code">
        <h2 id="open-code">{say('open.byCode')}</h2>
        <p>{say('open.byCodeText')}</p>
        <div className="big-actions">
          <button type="button" className="big" onClick={onCamera}>
            {say('open.useCamera')}
          </button>
          <FileButton label={say('open.choosePicture')} onFile={onPicture} accept="image/*" />
        </div>
      </section>
    </>
  );
}

type FileButtonProps = { readonly label: string; readonly onFile: (file: Blob) => void; readonly accept?: string };

/** The browser's own file input, under a large label. */
function FileButton({ label, onFile, accept }: FileButtonProps) {
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (file !== undefined) onFile(file);
    // The same file may be chosen again, after it was mended.
    target.value = '';
  };
  return (
    <label className="big file-button">
      <span>{label}</span>
      <input type="file" className="visually-hidden" accept={accept} onChange={choose} />
    </label>
  );
}
