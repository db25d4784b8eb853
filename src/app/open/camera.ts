// The camera of this device: opened on a press, and why it cannot be.

/** `in-use`: another program has it. `lost`: it was taken away while it ran. */
export type CameraProblem = 'refused' | 'absent' | 'in-use' | 'lost';

const PROBLEMS: ReadonlyMap<string, CameraProblem> = new Map([
  ['NotAllowedError', 'refused'],
  ['SecurityError', 'refused'],
  ['NotReadableError', 'in-use'],
  ['AbortError', 'in-use'],
]);

/** The one that looks away from the person, where there are two. Never throws. */
export async function openCamera(): Promise<MediaStream | CameraProblem> {
  // On a page that came over plain http there is none.
  if (!('mediaDevices' in navigator)) return 'absent';
  try {
    return await navigator.mediaDevices.getUserMedia({
      video: { facingMode: { ideal: 'environment' }, width: { ideal: 1920 }, height: { ideal: 1080 } },
    });
  } catch (fault) {
    return (fault instanceof DOMException ? PROBLEMS.get(fault.name) : undefined) ?? 'absent';
  }
}

export function closeCamera(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
