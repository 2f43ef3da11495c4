import { useEffect, useRef, useState } from 'react';

/** Takes files dropped anywhere on the page; true while some are held over it. */
export function useFileDrop(onDrop: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
  });
  useEffect(() => {
    const stop = new AbortController();
    const listen = (type: 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void): void =>
      window.addEventListener(
        type,
        (event) => {
          if (event.dataTransfer?.types.includes('Files') === true) act(event);
        },
        { signal: stop.signal, capture: true },
      );
    listen('dragover', (event) => {
      event.preventDefault();
      event.dataTransfer!.dropEffect = 'copy';
      setOver(true);
    });
    listen('dragleave', (event) => {
      if (event.relatedTarget === null) setOver(false);
    });
    listen('drop', (event) => {
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      drop.current([...event.dataTransfer!.files]);
    });
    return () => stop.abort();
  }, []);
  return over;
}
