/** What an engine of 2016 lacks of what the pane and its libraries call. Imported for its effect, before everything else. */
import 'core-js/es/array';
import 'core-js/es/global-this';
import 'core-js/es/map';
import 'core-js/es/number';
import 'core-js/es/object';
import 'core-js/es/promise';
import 'core-js/es/set';
import 'core-js/es/string';
import 'core-js/es/symbol';
import 'core-js/es/typed-array';
import 'core-js/es/weak-map';
import 'core-js/es/weak-set';
import 'core-js/web/dom-collections';
import 'core-js/web/queue-microtask';
import 'core-js/web/structured-clone';
import './old-dom';

/** Numbers serve as BigInt: only products beyond 2^53 would differ. */
if (!('BigInt' in window)) Object.assign(window, { BigInt: Number });

/** A reference that is not weak: it takes more memory while the pane is open and makes no other difference. */
class HoldingRef<Target> {
  constructor(private readonly target: Target) {}

  deref(): Target {
    return this.target;
  }
}

if (!('WeakRef' in window)) Object.assign(window, { WeakRef: HoldingRef });

/** Tells of a size once, when it is asked to watch: what floats beside a box is placed when it opens. */
class FirstSizeObserver {
  private readonly watched = new Set<Element>();

  constructor(private readonly tell: (entries: { target: Element; contentRect: DOMRect }[]) => void) {}

  observe(target: Element): void {
    this.watched.add(target);
    requestAnimationFrame(() => {
      if (this.watched.has(target)) this.tell([{ target, contentRect: target.getBoundingClientRect() }]);
    });
  }

  unobserve(target: Element): void {
    this.watched.delete(target);
  }

  disconnect(): void {
    this.watched.clear();
  }
}

if (!('ResizeObserver' in window)) Object.assign(window, { ResizeObserver: FirstSizeObserver });
