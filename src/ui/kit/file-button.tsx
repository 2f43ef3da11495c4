import { Button } from '@fluentui/react-components';
import { useRef } from 'react';

interface FileButtonProps {
  readonly label: string;
  /** Endings or types of files, separated by commas. */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly onChoose: (files: readonly File[]) => void;
  /** What a press does instead once something is chosen. */
  readonly giveUp?: { readonly label: string; readonly onPress: () => void } | null;
}

/** A button that lets a person choose files; not called where the choice was given up. */
export function FileButton({ label, accept, multiple = false, onChoose, giveUp = null }: FileButtonProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        aria-label={label}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same files may be chosen once more after they were mended.
          target.value = '';
          if (files.length > 0) onChoose(files);
        }}
      />
      <Button size="small" onClick={() => (giveUp ? giveUp.onPress() : picker.current?.click())}>
        {giveUp ? giveUp.label : label}
      </Button>
    </>
  );
}
