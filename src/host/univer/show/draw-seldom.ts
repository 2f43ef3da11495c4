import { IRenderManagerService } from '@univerjs/preset-sheets-core';
import type { Engine } from '../engine';

/** Milliseconds from one drawing to the next while the program writes. */
const EVERY = 500;

/**
 * Lets the grid be drawn seldom until the answer is called: whatever the program writes, in whichever sheet, makes the
 * engine draw all that is in sight again in the next frame. Scrolling and selecting are drawn as seldom meanwhile; what is
 * not drawn yet is drawn in the first frame afterwards.
 */
export function drawSeldom(engine: Engine): () => void {
  const unit = engine.workbook()?.getUnitId() ?? '';
  const scene = engine.injector.get(IRenderManagerService).getRenderById(unit)?.scene;
  if (!scene) return () => undefined;
  const draw = scene.render.bind(scene);
  let last = performance.now();
  scene.render = (context) => {
    const now = performance.now();
    if (now - last < EVERY) return;
    last = now;
    draw(context);
  };
  return () => void Reflect.deleteProperty(scene, 'render');
}
