import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { FormShell } from '../../../src/ui/form/form-shell';

/** A form whose own part takes the focus before the form does. */
function Eager() {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return <button ref={button}>选择文件</button>;
}

function Page({ children }: { readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button onClick={() => setOpen(true)}>打开</button>
      {isOpen && (
        <FormShell title="表" close="关闭" onClose={() => setOpen(false)}>
          {children}
        </FormShell>
      )}
    </>
  );
}

const FIELD = (
  <div data-field="title">
    <input aria-label="标题" />
  </div>
);
const CHOICE = (
  <div role="radiogroup">
    <input type="radio" aria-label="一季度" />
    <input type="radio" aria-label="二季度" defaultChecked />
  </div>
);

test.each([
  ['its first field', FIELD, '标题'],
  ['the choice that is made', CHOICE, '二季度'],
  ['what asks for it by itself', <Eager key="eager" />, '选择文件'],
])('a form begins at %s, and gives the keyboard back however it is closed', async (_, children, name) => {
  const person = userEvent.setup();
  render(<Page>{children}</Page>);
  for (const close of [() => person.keyboard('{Escape}'), () => person.click(screen.getByText('关闭'))]) {
    screen.getByText('打开').focus();
    await person.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.queryByLabelText(name) ?? screen.getByText(name));
    await close();
    expect(screen.queryByRole('form')).toBeNull();
    expect(document.activeElement).toBe(screen.getByText('打开'));
  }
});
