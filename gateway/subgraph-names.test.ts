import { subgraphNamesIn } from "./subgraph-names";

it("a supergraph's subgraphs are known by the names it gives them, in its order", () => {
  const supergraph = `
    enum Other { AMR @join__graph(name: "not one") }
    enum join__Graph {
      AMR @join__graph(name: "amr", url: "http://amr.example.com")
      MINISTRY_OF_X @join__graph(url: "http://x.example.com", name: "ministry-of-x")
    }`;

  expect(subgraphNamesIn(supergraph)).toEqual(["amr", "ministry-of-x"]);
});
