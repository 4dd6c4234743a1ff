import { type ContactMark, markContact } from '../../../endpoints/conversation/index.ts';
import { route } from '../../route.ts';
import type { Label } from '../../state/contact-labels.ts';
import { requireOwner, resultOf } from './contacts.ts';

/**
 * Marks. Assumptions: a mark that is set and cleared in one entry is set; without `CustomMark` the app's own mark goes, where it is
 * to be changed.
 */
export const markContactRoute = route(markContact, (world, { From_Account, MarkItem }) => {
  const labels = world.contactLabels.of(requireOwner(world, From_Account));
  return {
    ResultItem: MarkItem.map((item) => ({
      OptType: item.OptType,
      ...resultOf(world, item, (key) => labels.change(key, (label) => mark(label, item))),
    })),
  };
});

function mark(label: Label, { OptType, ClearMark = [], SetMark = [], CustomMark = '' }: ContactMark): void {
  if (OptType !== 1) label.custom = CustomMark;
  if (OptType === 2) return;
  for (const each of ClearMark) label.marks.delete(each);
  for (const each of SetMark) label.marks.add(each);
}
