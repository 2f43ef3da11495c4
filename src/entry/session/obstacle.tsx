import type { PaneText } from '../../text/pane/pane';
import { Blank } from '../../ui/kit/blank';
import { BrandMark } from '../../ui/kit/brand-mark';
import { usePaneText } from '../../ui/pane/pane-text';

/** Stands in place of the pane where there is nothing it could work on. */
export function Obstacle({ name }: { readonly name: keyof PaneText['obstacles'] }) {
  const { title, hint } = usePaneText().obstacles[name];
  return <Blank icon={<BrandMark size={64} />} title={title} hint={hint} />;
}
