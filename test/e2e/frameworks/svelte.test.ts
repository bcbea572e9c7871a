import { describe } from 'vitest';
import { journeys } from './support/journeys.js';

describe('the Svelte app', () => journeys('svelte'));
