import type { Drafting } from './Drafting';

/** Long enough that nobody is checked in the middle of a sentence. */
const Quiet = 1500;

/** Checks again while somebody writes, where Word tells that they do. */
export async function watch(drafting: Drafting): Promise<() => void> {
  if (!drafting.port.can.watch) {
    return () => undefined;
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = await drafting.port.watch(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void drafting.again(), Quiet);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
