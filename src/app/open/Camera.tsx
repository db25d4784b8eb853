// Reads a code by camera: looks until it has one, and lets go of the camera on leaving, on success and when the page is hidden.
import { useEffect, useRef, useState } from 'react';
import { type CameraProblem, closeCamera, openCamera } from '#app/open/camera.ts';
import { frameOf } from '#app/open/picture.ts';
import { usePage } from '#app/page.ts';
import { scanCode } from '#storage/scanCode.ts';

const BETWEEN_LOOKS_MS = 120;

type Props = {
  /** A code of any kind; the camera goes on unless this takes it away. */
  readonly onText: (text: string) => Promise<void>;
  readonly onStop: (problem?: CameraProblem) => void;
  /** Said of the last code. */
  readonly problem: string | undefined;
};

export function Camera({ onText, onStop, problem }: Props) {
  const { say } = usePage().voice;
  const video = useRef<HTMLVideoElement>(null);
  const [isRunning, setIsRunning] = useState(false);
  useEffect(() => {
    const look = { isWanted: true };
    let stream: MediaStream | undefined;
    const run = async () => {
      const opened = await openCamera();
      if (typeof opened === 'string') return look.isWanted ? onStop(opened) : undefined;
      stream = opened;
      const shown = video.current;
      if (!look.isWanted || shown === null) return closeCamera(stream);
      stream.getVideoTracks()[0]?.addEventListener('ended', () => look.isWanted && onStop('lost'));
      shown.srcObject = stream;
      await shown.play();
      setIsRunning(true);
      return lookFor(shown, look, onText);
    };
    const hide = () => {
      if (document.hidden) onStop();
    };
    const leave = () => onStop();
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', leave);
    run().catch(() => look.isWanted && onStop('in-use'));
    return () => {
      look.isWanted = false;
      closeCamera(stream);
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', leave);
    };
  }, [onText, onStop]);
  return (
    <div className="camera">
      <p role="status">{say(isRunning ? 'open.cameraHold' : 'open.cameraWait')}</p>
      <video ref={video} muted playsInline aria-label={say('open.cameraView')} data-running={isRunning} />
      <div role="alert">{problem !== undefined && <p className="alert">{problem}</p>}</div>
      <button type="button" className="big" onClick={() => onStop()}>
        {say('open.cameraStop')}
      </button>
    </div>
  );
}

async function lookFor(video: HTMLVideoElement, look: { readonly isWanted: boolean }, onText: Props['onText']): Promise<void> {
  while (look.isWanted) {
    const picture = frameOf(video);
    const text = picture === undefined ? undefined : await scanCode(picture, 'frame');
    if (text !== undefined) await onText(text);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
  }
}
