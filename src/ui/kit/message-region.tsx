import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import type { PaneSentence } from '../../text/pane/pane';
import { usePaneText } from '../pane/pane-text';

/** A sentence to the person, and how it is meant. */
export interface Message {
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly text: PaneSentence;
  /** What a person can do about it; the message stays until then, or until it is closed. */
  readonly press?: { readonly label: PaneSentence; readonly act: () => void };
}

interface MessageRegionProps {
  readonly message: Message | null;
  readonly onClose: () => void;
  readonly className?: string;
}

/**
 * The place of one message that can be closed. It exists, empty, before the first message, so that screen readers
 * announce each.
 */
export function MessageRegion({ message, onClose, className }: MessageRegionProps) {
  const text = usePaneText();
  const pressing = message?.intent === 'warning' || message?.intent === 'error';
  return (
    <div className={className} role={pressing ? 'alert' : 'status'} aria-label={text.messages.label}>
      {message && (
        <MessageBar intent={message.intent} layout="multiline">
          <MessageBarBody>{message.text(text)}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                aria-label={text.messages.close}
                icon={<Dismiss20Regular />}
                onClick={onClose}
              />
            }
          >
            {message.press && (
              <Button size="small" onClick={message.press.act}>
                {message.press.label(text)}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
