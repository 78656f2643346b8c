/**
 * Asks a side over HTTP as whoever the cookie belongs to. `write` asks one mutation and answers with its payload; what a rule
 * refused is an error here, like any other.
 */
export function asking(url, cookie) {
  const read = async (query, variables) => {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await response.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const write = async (query, input) => {
    const [payload] = Object.values(await read(query, { input }));
    if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors));
    return payload;
  };
  return { read, write };
}
