import { structures } from '../../records/values.ts';
import { type Fields, isText, isWhole } from './must.ts';

const standard = new Map(structures.profileTags.tags.map((row) => [row.tag, row]));

export const isProfileTag = (tag: unknown): boolean =>
  isText(tag) && (/^Tag_Profile_Custom_[A-Za-z]{1,8}$/.test(tag) || isStandard(tag));

const isStandard = (tag: string) => standard.has(tag) && !tag.includes('<');

/** Whether a value is what its tag holds, by the table of tags. */
export function isProfileItem({ Tag, Value }: Fields): boolean {
  if (!isProfileTag(Tag)) return false;
  const { type, constraint = '' } = standard.get(Tag as string) ?? {
    type: 'string',
    constraint: '<= 500 bytes',
  };
  if (type === 'integer') return isWhole(Value, 0, 2 ** 32 - 1);
  const values = constraint.match(/\b[A-Z]\w+_Type_\w+|\bAdminForbid_\w+/g);
  if (values) return values.includes(Value as string);
  return isText(Value) && Buffer.byteLength(Value) <= Number(/<= (\d+) bytes/.exec(constraint)?.[1]);
}
