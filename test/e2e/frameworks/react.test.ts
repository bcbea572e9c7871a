import { describe } from 'vitest';
import { journeys } from './support/journeys.js';

describe('the React app', () => journeys('react'));
