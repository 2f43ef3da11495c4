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

/** A list that gives way to its form and is made anew behind it, in which what opened the form may be gone by then. */
function Panel({ isLeft }: { readonly isLeft: boolean }) {
  const [times, setTimes] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
    setTimes(times + 1);
  };
  return (
    <div>
      <button>别的部分</button>
      <div>
        {isOpen ? (
          <FormShell title="表" close="关闭" onClose={close}>
            {FIELD}
          </FormShell>
        ) : (
          <div key={times} role="tabpanel" aria-label="待办" tabIndex={-1}>
            <button>登记报送</button>
            {(isLeft || times === 0) && (
              <button aria-label="登记采用：稿件" onClick={() => setOpen(true)}>
                登记采用
              </button>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

test.each([
  ['what stands in the place of its opener', true, '登记采用：稿件'],
  ['the panel where nothing does', false, '待办'],
])('a form whose opener is gone gives the keyboard to %s', async (_, isLeft, name) => {
  const person = userEvent.setup();
  render(<Panel isLeft={isLeft} />);
  screen.getByText('登记采用').focus();
  await person.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByLabelText('标题'));
  await person.keyboard('{Escape}');
  expect(document.activeElement).toBe(screen.getByLabelText(name));
});
