import Theme from 'vitepress/theme-without-fonts';
import HostPlace from './HostPlace.vue';
import HostSnippet from './HostSnippet.vue';
import LiveElement from './LiveElement.vue';
import './style.css';

export default {
  extends: Theme,
  enhanceApp({ app }) {
    app
      .component('HostPlace', HostPlace)
      .component('HostSnippet', HostSnippet)
      .component('LiveElement', LiveElement);
  },
};
