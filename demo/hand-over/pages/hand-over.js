/**
 * Hands the customer's token to the back end of the site; gives whether it was accepted. The token is in the body of one
 * request, and nowhere else.
 */
export async function handOver(element) {
  const accessToken = await element.getAccessToken();
  const response = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ accessToken }),
  });
  return response.ok;
}
