/**
 * Whether this is a server: Lit's build for Node. Tests of a host's may run that in a DOM, too, where
 * elements are connected. A constant in browsers, so that what belongs to servers is not in their files.
 */
import { isServer } from 'lit';

/** Lit's type promises that it never is. */
export const isServerSide: boolean = isServer;
