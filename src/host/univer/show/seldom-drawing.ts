import { IRenderManagerService } from '@univerjs/preset-sheets-core';
import type { Engine } from '../engine';

/** Milliseconds from one drawing to the next while the program writes. */
const EVERY = 500;
/** Milliseconds after a write in which what follows it, such as the sheet that is turned to, is drawn together. */
const TOGETHER = 100;

/**
 * Lets the grid be drawn seldom while the program writes: whatever is written, in whichever sheet, and every formula that
 * is computed anew, makes the engine draw all that is in sight again in the next frame. Scrolling and selecting are drawn
 * as seldom meanwhile; what is not drawn yet is drawn in the first frame afterwards.
 */
export class SeldomDrawing {
  private writes = 0;
  private last = 0;
  private readonly scenes = new WeakSet();

  constructor(private readonly engine: Engine) {}

  async during(write: () => Promise<void>): Promise<void> {
    this.watchScene();
    if (this.writes++ === 0) this.last = performance.now();
    try {
      await write();
    } finally {
      setTimeout(() => this.writes--, TOGETHER);
    }
  }

  private watchScene(): void {
    const unit = this.engine.workbook()?.getUnitId() ?? '';
    const scene = this.engine.injector.get(IRenderManagerService).getRenderById(unit)?.scene;
    if (!scene || this.scenes.has(scene)) return;
    this.scenes.add(scene);
    const draw = scene.render.bind(scene);
    scene.render = (context) => {
      const now = performance.now();
      if (this.writes > 0 && now - this.last < EVERY) return;
      this.last = now;
      draw(context);
    };
  }
}
