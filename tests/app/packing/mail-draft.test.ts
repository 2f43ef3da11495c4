import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import PostalMime, { type Email } from 'postal-mime';
import { writeMail, type Mail } from '../../../src/app/packing/mime';

const MAIL: Mail = {
  to: ['yhqtyju@163.com'],
  subject: '2020年度+跳马镇+走访慰问',
  text: '现报送稿件。\n附件里有：1. 稿件',
  attachment: { name: '2020年度+跳马镇+走访慰问.zip', bytes: Uint8Array.from({ length: 1000 }, (_, at) => at & 255) },
};

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
const read = (bytes: Uint8Array): Promise<Email> => PostalMime.parse(bytes.slice().buffer);

/** A text that has no character which no header can hold. */
const words = fc
  .string({ unit: 'grapheme', maxLength: 150 })
  .map((text) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Zs}\s]+/gu, '').normalize('NFC'));

describe('the draft of a mail', () => {
  test('is what was put in, as another reader reads it, and is marked as not sent', async () => {
    const bytes = writeMail(MAIL);
    const mail = await read(bytes);
    expect(mail.subject).toBe(MAIL.subject);
    expect(mail.to).toMatchObject([{ address: 'yhqtyju@163.com' }]);
    expect(mail.text?.trim().replace(/\r/gu, '')).toBe(MAIL.text);
    expect(mail.headers.map(({ key }) => key)).toEqual(['x-unsent', 'to', 'subject', 'mime-version', 'content-type']);
    const [attachment] = mail.attachments;
    expect(attachment).toMatchObject({
      filename: MAIL.attachment.name,
      mimeType: 'application/zip',
      disposition: 'attachment',
    });
    expect(new Uint8Array(attachment!.content as ArrayBuffer)).toEqual(MAIL.attachment.bytes);
    expect(writeMail(MAIL)).toEqual(bytes);
  });

  test('another mail for any subject, names and bytes: lines in measure, no character cut, the same when read', async () => {
    await fc.assert(
      fc.asyncProperty(
        words,
        words,
        fc.uint8Array({ maxLength: 400 }),
        fc.string(),
        async (subject, name, bytes, text) => {
          const written = writeMail({
            to: ['a@b.cn', 'c@d.cn'],
            subject,
            text,
            attachment: { name: `${name}.zip`, bytes },
          });
          const source = textOf(written);
          expect(source.replace(/\r\n/gu, '')).not.toMatch(/[\r\n]/u);
          for (const line of source.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
          for (const [word] of source.matchAll(/=\?UTF-8\?B\?[^?]*\?=/gu)) {
            expect(word.length).toBeLessThanOrEqual(75);
            expect(() => textOf(Buffer.from(word.slice(10, -2), 'base64'))).not.toThrow();
          }
          const mail = await read(written);
          expect(mail.subject ?? '').toBe(subject);
          expect(mail.to).toMatchObject([{ address: 'a@b.cn' }, { address: 'c@d.cn' }]);
          expect(mail.attachments).toMatchObject([{ filename: `${name}.zip` }]);
          expect(new Uint8Array(mail.attachments[0]!.content as ArrayBuffer)).toEqual(bytes);
        },
      ),
    );
  });

  test.each(['\r\nBcc: x@y.cn', '\nBcc: x@y.cn', '\r\n\r\n<p>', '\u2028Bcc: x@y.cn', '?=\r\n =?UTF-8?B?'])(
    'no text begins a header of its own: %j',
    async (text) => {
      const written = writeMail({
        ...MAIL,
        to: [`a@b.cn${text}`],
        subject: `题${text}`,
        attachment: { ...MAIL.attachment, name: `包${text}.zip` },
      });
      const { headers, attachments } = await read(written);
      expect(headers.map(({ key }) => key)).toEqual(['x-unsent', 'to', 'subject', 'mime-version', 'content-type']);
      expect(attachments).toHaveLength(1);
    },
  );
});

const PYTHON = ['python3', 'python'].find((program) => spawnSync(program, ['-c', 'import email']).status === 0);
const READ = `
import email, email.policy, json, sys
mail = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
old = email.message_from_bytes(mail.as_bytes())
part = next(mail.iter_attachments())
print(json.dumps({"subject": mail["subject"], "to": mail["to"], "unsent": mail["x-unsent"], "text": mail.get_body().get_content(),
  "name": part.get_filename(), "type": part.get_content_type(), "bytes": list(part.get_content()),
  "defects": [str(one) for one in mail.defects + part.defects]}))
`;

(PYTHON === undefined ? describe.skip : describe)(`python${PYTHON === undefined ? ' (skipped: not here)' : ''}`, () => {
  test('reads the same without a defect', () => {
    const mail = {
      ...MAIL,
      subject: `${MAIL.subject}${'长'.repeat(60)}`,
      attachment: { ...MAIL.attachment, name: `${'名'.repeat(60)} a'b%"c.zip` },
    };
    const { stdout, stderr } = spawnSync(PYTHON!, ['-c', READ], {
      input: writeMail(mail),
      encoding: 'utf8',
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      subject: mail.subject,
      to: 'yhqtyju@163.com',
      unsent: '1',
      text: mail.text.replace('\n', '\r\n'),
      name: mail.attachment.name,
      type: 'application/zip',
      bytes: [...mail.attachment.bytes],
      defects: [],
    });
  });
});
