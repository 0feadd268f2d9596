import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json';

setCustomElementsManifest(manifest);

const choice = (title: string, icon: 'globe' | 'contrast', items: Record<string, string>) => ({
  toolbar: {
    title,
    icon,
    dynamicTitle: true,
    items: Object.entries(items).map(([value, name]) => ({ value, title: name })),
  },
});

/** The page around a story: what a municipality's own page would say, which the widgets follow. */
const preview: Preview = {
  globalTypes: {
    lang: choice('Language of the page', 'globe', { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' }),
    scheme: choice('Colour scheme of the page', 'contrast', { light: 'Light', dark: 'Dark' }),
  },
  initialGlobals: { lang: 'nb', scheme: 'light' },
  decorators: [
    (story, { globals }) => {
      document.documentElement.lang = String(globals['lang']);
      document.documentElement.style.colorScheme = String(globals['scheme']);
      return story();
    },
  ],
  parameters: {
    a11y: { options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } },
    // The page's own ground, so that the scheme is the page's and nobody else's.
    backgrounds: { disable: true },
    controls: { expanded: true },
  },
};
export default preview;
