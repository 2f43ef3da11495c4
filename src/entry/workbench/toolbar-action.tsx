import { Button, makeStyles, Tooltip } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';

const NARROW = '@media (max-width: 719px)';
const TINY = '@media (max-width: 479px)';

const useStyles = makeStyles({
  label: { [NARROW]: { display: 'none' } },
  action: {
    minWidth: 'auto',
    whiteSpace: 'nowrap',
    paddingLeft: '8px',
    paddingRight: '8px',
    [TINY]: { paddingLeft: '5px', paddingRight: '5px' },
  },
});

export interface ToolbarActionProps {
  readonly label: string;
  readonly hint?: string;
  readonly icon: ReactElement;
  readonly disabled?: boolean;
  /** Shows the label beside the icon where there is room. */
  readonly worded?: boolean;
  /** Stands out as what to do next. */
  readonly urgent?: boolean;
  readonly onClick: () => void;
}

/** A button of the page's bar. */
export function ToolbarAction({
  label,
  hint = label,
  icon,
  disabled = false,
  worded = false,
  urgent = false,
  onClick,
}: ToolbarActionProps) {
  const styles = useStyles();
  const [explained, setExplained] = useState(false);
  /** Pressed and not left since: whoever pressed it needs no explanation, least of all over the dialog's result. */
  const pressed = useRef(false);
  const left = (): void => void (pressed.current = false);
  const press = (): void => {
    pressed.current = true;
    setExplained(false);
    onClick();
  };
  return (
    <Tooltip
      content={hint}
      relationship={worded ? 'description' : 'label'}
      visible={explained}
      onVisibleChange={(_, { visible }) => setExplained(visible && !pressed.current)}
    >
      <Button
        className={styles.action}
        appearance={urgent ? 'primary' : 'subtle'}
        icon={icon}
        disabledFocusable={disabled}
        onClick={press}
        onPointerLeave={left}
        onBlur={left}
        aria-label={label}
      >
        {worded ? <span className={styles.label}>{label}</span> : null}
      </Button>
    </Tooltip>
  );
}
