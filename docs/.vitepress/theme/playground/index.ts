import { defineAsyncComponent } from 'vue';

/** Loaded when the page is read: client, emulator and signer come along. */
export const Playground = defineAsyncComponent(() => import('./PlaygroundView.vue'));
