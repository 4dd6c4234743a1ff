/** The types of fields, in Chinese. */
const chinese: Readonly<Record<string, string>> = {
  string: '字符串',
  integer: '整数',
  number: '数字',
  boolean: '布尔值',
  object: '对象',
  array: '列表',
};

/** A type as records write it, `string|array` and what the array holds, in Chinese: 字符串或字符串列表. */
export function typeInChinese(type: string, items = ''): string {
  const words = type.split('|').map((each) => {
    const held = each === 'array' ? (chinese[items] ?? '') : '';
    return held + (chinese[each] ?? each);
  });
  return words.join('或');
}
