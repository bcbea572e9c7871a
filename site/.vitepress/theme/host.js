/** The host that the reader has chosen once, on any page. Until scripts run it is the first. */
import { ref } from 'vue';
import { chooseHost, chosenHost } from '../../pages/playground/hosts.js';

export const host = ref('Plain');

export const readHost = () => {
  host.value = chosenHost();
};

export const setHost = (name) => {
  host.value = name;
  chooseHost(name);
};
