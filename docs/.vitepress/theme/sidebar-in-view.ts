/** Scrolls the sidebar, and nothing else, to the entry of the page that is open. */
export function showActiveItem(): void {
  // Its family opens after the page has been rendered.
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      const sidebar = document.querySelector<HTMLElement>('.VPSidebar');
      const item = sidebar?.querySelector('.VPSidebarItem.is-link.is-active');
      if (!sidebar || !item) return;
      const [inner, outer] = [item.getBoundingClientRect(), sidebar.getBoundingClientRect()];
      const hidden = inner.top < outer.top + 64 || inner.bottom > outer.bottom;
      if (hidden) sidebar.scrollTop += inner.top - outer.top - outer.height / 3;
    });
  });
}
