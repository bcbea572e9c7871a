import type { MessageOverrides, OptionsSource } from 'onboarding-elements';

/** Where the Customer API is: `npm start` of the project serves one. */
export const apiBase =
  new URLSearchParams(location.search).get('api') ?? 'http://localhost:8000/api';

/** The choices of fields whose options the API does not carry. */
export const options: OptionsSource = async (field) =>
  field === 'country'
    ? [
        { value: '3', label: 'Italy' },
        { value: '4', label: 'San Marino' },
      ]
    : [];

/** Words of our own. */
export const messages: MessageOverrides = { 'register-heading': 'Join the club' };
