import { expect, it } from 'vitest';
import { answers, caught, clientWith } from '../../../test/support/fakes.ts';
import { call } from '../../index.ts';
import { ContactType, markContact } from './index.ts';

const ContactItem = { Type: ContactType.User, To_Account: 'teacher' };

it.each(['SetMark', 'ClearMark'])('there are 64 standard marks: %s has no others', async (field) => {
  for (const mark of [0, 65]) {
    const input = {
      From_Account: 'student',
      MarkItem: [{ OptType: 1, ContactItem, [field]: [mark] }],
    } as const;
    const error = await caught(call(clientWith(answers()), markContact, input));
    expect(error).toMatchObject({ code: 'input.invalid', issues: [{ path: `MarkItem[0].${field}[0]` }] });
  }
});
