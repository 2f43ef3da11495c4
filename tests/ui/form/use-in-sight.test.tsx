import { fireEvent, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { useInSight } from '../../../src/ui/form/use-in-sight';

/** Pixels: where a field ends in the pane, how high the pane is, and a line of what would be written. */
const [FIELD, PANE, LINE] = [350, 400, 20];

function Form({ lines }: { readonly lines: number }) {
  const end = useRef<HTMLDivElement>(null);
  useInSight(end);
  return (
    <div role="form">
      <input aria-label="标题" autoFocus />
      <div ref={end} data-lines={lines} />
    </div>
  );
}

/** Where the pinned end stands, and the field. */
function rectOf(element: Element): Partial<DOMRect> {
  const lines = element.getAttribute('data-lines');
  if (lines === null) return { bottom: FIELD };
  const height = Number(lines) * LINE;
  return { top: PANE - height, height };
}

const scrollBy = jest.fn();
beforeAll(() => {
  const rect = jest.spyOn(Element.prototype, 'getBoundingClientRect');
  rect.mockImplementation(function (this: Element) {
    return rectOf(this) as DOMRect;
  });
  jest.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(2 * PANE);
  Element.prototype.scrollBy = scrollBy;
});
beforeEach(() => scrollBy.mockClear());
afterAll(() => jest.restoreAllMocks());

test('a field that the pinned end comes to cover is scrolled out from under it', () => {
  const { rerender } = render(<Form lines={2} />);
  expect(scrollBy).not.toHaveBeenCalled();
  rerender(<Form lines={4} />);
  expect(scrollBy.mock.calls).toEqual([[0, FIELD - (PANE - 4 * LINE) + 8]]);
});

test('who scrolled away from a field is left there until it is typed in, or Tab comes to it', () => {
  const { rerender } = render(<Form lines={4} />);
  scrollBy.mockClear();
  for (const lines of [4, 3, 3]) rerender(<Form lines={lines} />);
  fireEvent.keyUp(screen.getByLabelText('标题'), { key: 'PageDown' });
  expect(scrollBy).not.toHaveBeenCalled();
  fireEvent.input(screen.getByLabelText('标题'), { target: { value: '走' } });
  expect(scrollBy).toHaveBeenCalledTimes(1);
  fireEvent.keyUp(screen.getByLabelText('标题'), { key: 'Tab' });
  expect(scrollBy).toHaveBeenCalledTimes(2);
});
