import { useData } from 'vitepress';
import { computed, defineComponent, h, onMounted, type PropType, reactive, ref, watch } from 'vue';
import type { Facets } from '../../generate/endpoints/catalogue.ts';
import { familyTitles } from '../../generate/language/families.ts';
import { hasWords, keepInLink, narrow } from './narrow.ts';

const words = {
  en: {
    search: 'Show calls with',
    family: 'Family',
    type: 'Group type',
    plan: 'Plan',
    idempotent: 'Idempotent',
    kind: 'Kind',
    quota: 'Calls a second',
    all: 'all',
    named: 'asks for one',
    none: 'names none',
    yes: 'yes',
    no: 'no',
    sometimes: 'sometimes',
    list: 'answers a list',
    batch: 'takes a list',
    found: (count: number) => `${count} found`,
  },
  zh: {
    search: '筛选接口',
    family: '分类',
    type: '群组类型',
    plan: '套餐',
    idempotent: '幂等',
    kind: '类别',
    quota: '每秒次数',
    all: '全部',
    named: '有套餐要求',
    none: '未提套餐要求',
    yes: '是',
    no: '否',
    sometimes: '视情况',
    list: '返回列表',
    batch: '接受列表',
    found: (count: number) => `共 ${count} 个`,
  },
} as const;

type Choice = 'family' | 'type' | 'plan' | 'idempotent' | 'kind' | 'quota';

/** Whether a call is one of those that a choice asks for. */
const holds: Readonly<Record<Choice, (call: Facets, wanted: string) => boolean>> = {
  family: ({ family }, wanted) => family === wanted,
  type: ({ types }, wanted) => types.includes(wanted),
  plan: ({ plan }, wanted) => plan === (wanted === 'named'),
  idempotent: ({ idempotent }, wanted) => idempotent === wanted,
  kind: (call, wanted) => (wanted === 'list' ? call.list : wanted === 'batch' && call.batch),
  quota: ({ quota }, wanted) => quota >= Number(wanted),
};
const choices = Object.keys(holds) as Choice[];

/** Narrows the tables of calls to those that are wanted. The link of the page keeps what is chosen. */
export const CallFilter = defineComponent({
  props: { calls: { type: Object as PropType<Record<string, Facets>>, required: true } },
  setup({ calls }) {
    const { localeIndex } = useData();
    const say = computed(() => words[localeIndex.value === 'zh' ? 'zh' : 'en']);
    const chosen = reactive({
      search: '',
      family: '',
      type: '',
      plan: '',
      idempotent: '',
      kind: '',
      quota: '',
    });
    const shown = ref<number>();
    const ready = ref(false);
    const all = Object.values(calls);
    const quotas = [...new Set(all.map(({ quota }) => quota))].filter(Boolean).sort((a, b) => a - b);

    const options = computed<Record<Choice, [value: string, text: string][]>>(() => {
      const { named, none, yes, no, sometimes, list, batch } = say.value;
      const language = localeIndex.value === 'zh' ? 'zh' : 'en';
      return {
        family: [...new Set(all.map(({ family }) => family))].map((family) => [
          family,
          familyTitles[family]?.[language] ?? family,
        ]),
        type: [...new Set(all.flatMap(({ types }) => types))].map((type) => [type, type]),
        plan: Object.entries({ none, named }),
        idempotent: Object.entries({ yes, no, sometimes }),
        kind: Object.entries({ list, batch }),
        quota: quotas.map((quota) => [`${quota}`, `≥ ${quota}`]),
      };
    });

    watch(chosen, () => {
      const asked = choices.filter((choice) => chosen[choice]);
      const wanted = ({ cells }: HTMLTableRowElement) => {
        const [, slug = ''] = /([\w-]+)\.html/.exec(cells[0]?.querySelector('a')?.href ?? '') ?? [];
        const call = calls[slug];
        if (!call) return false;
        const text = [call.command, ...[...cells].slice(0, 2).map(({ textContent }) => textContent)].join(
          ' ',
        );
        return hasWords(text, chosen.search) && asked.every((choice) => holds[choice](call, chosen[choice]));
      };
      const narrowed = asked.length > 0 || chosen.search.trim() !== '';
      const count = narrow('h3', narrowed ? wanted : undefined);
      shown.value = narrowed ? count : undefined;
      keepInLink(chosen);
    });
    onMounted(() => {
      ready.value = true;
      const link = new URLSearchParams(location.search);
      for (const field of ['search', ...choices] as const) chosen[field] = link.get(field) ?? '';
    });

    const onInput = (field: keyof typeof chosen) => (event: Event) => {
      chosen[field] = (event.target as HTMLInputElement).value;
    };
    return () =>
      h('div', { class: 'error-filter' }, [
        h('label', { for: 'call-filter' }, say.value.search),
        h('input', {
          id: 'call-filter',
          type: 'search',
          placeholder: 'ban, send_group_msg …',
          autocomplete: 'off',
          disabled: !ready.value,
          value: chosen.search,
          onInput: onInput('search'),
        }),
        ...choices.map((choice) =>
          h('label', { class: 'choice' }, [
            `${say.value[choice]} `,
            h(
              'select',
              { name: choice, disabled: !ready.value, value: chosen[choice], onChange: onInput(choice) },
              [['', say.value.all] as const, ...options.value[choice]].map(([value, text]) =>
                h('option', { value }, text),
              ),
            ),
          ]),
        ),
        h('p', { role: 'status' }, shown.value === undefined ? '' : say.value.found(shown.value)),
      ]);
  },
});
