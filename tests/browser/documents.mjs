// The documents whose pages are looked at.

const base = (title, members) => ({ openapi: "3.2.0", info: { title, version: "1.0.0" }, ...members });
const responses = { 200: { description: "ok" } };

/** Every posture and place, and what is worth a remark. */
export const varied = base("Varied", {
    paths: {
        "/pets": {
            get: { operationId: "listPets", summary: "List pets", tags: ["pets"], security: [{ key: [] }, {}], responses },
            post: {
                operationId: "createPet",
                security: [{ oauth: ["pets:write", "pets:read"] }, { key: [], oauth: ["pets:admin"] }],
                responses,
                callbacks: { done: { "{$request.body#/url}": { post: { security: [{ key: [] }], responses } } } },
            },
        },
        "/pets/{petId}": { get: { operationId: "readPet", security: [{ gone: [] }], responses } },
        "/health": { get: { security: [], responses } },
        "/forgotten": { delete: { responses } },
        "/elsewhere": { $ref: "./elsewhere.yaml" },
    },
    webhooks: { newPet: { post: { security: [{ key: [] }], responses } } },
    components: {
        securitySchemes: {
            key: { type: "apiKey", in: "header", name: "X-Key" },
            old: { type: "http", scheme: "basic" },
            oauth: {
                type: "oauth2",
                flows: {
                    clientCredentials: {
                        tokenUrl: "https://auth.example.com/token",
                        scopes: { "pets:read": "See pets", "pets:write": "Change pets", "pets:never": "Nobody asks for it" },
                    },
                },
            },
        },
    },
});

// Whatever runs sets `hacked`, whatever is fetched shows in the log of requests.
const script = "<script>globalThis.hacked=1</script>";
const EVIL = [
    script,
    `"><img src=x onerror="globalThis.hacked=1">`,
    `' onmouseover='globalThis.hacked=1' autofocus onfocus='globalThis.hacked=1' x='`,
    `</style>${script}`,
    `</title>${script}`,
    `</script>${script}`,
    `--><!--${script}`,
    "javascript:globalThis.hacked=1",
    "</table></main></body></html><link rel=stylesheet href=https://evil.example.com/a.css>",
    "&lt;script&gt;globalThis.hacked=1&lt;/script&gt;",
    "\u202eyek\u2066\u200b\u0000\u001b[31m",
    "__proto__",
    "constructor",
    "<meta http-equiv=refresh content='0;url=https://evil.example.com'>",
    "{{constructor.constructor('globalThis.hacked=1')()}}",
    "filters",
];
export const evil = EVIL.length;

/** Says such things wherever a document may say something. */
export const hostile = () => {
    const paths = {};
    const securitySchemes = {};
    EVIL.forEach((text, index) => {
        const other = EVIL[(index + 5) % EVIL.length];
        const [name, otherName] = [text, other].map(member);
        securitySchemes[name] = {
            type: "oauth2",
            description: text,
            flows: { [name]: { scopes: { [name]: text } }, clientCredentials: { tokenUrl: text, scopes: { [name]: other } } },
        };
        Object.defineProperty(paths, `/${text}`, {
            enumerable: true,
            value: {
                get: {
                    operationId: text,
                    summary: text,
                    description: text,
                    tags: [text, other],
                    security: [{ [name]: [text, other] }, { [otherName]: [], [name]: [] }],
                },
                additionalOperations: { [name]: { security: [{ [`${name} undeclared`]: [text] }] } },
            },
        });
    });
    const title = EVIL.join(" ");
    return { openapi: "3.2.0", info: { title, version: EVIL.join(" ") }, paths, components: { securitySchemes } };
};

/** A name of a member. A document with a member `__proto__` is refused, so that it is said as a value only. */
function member(text) {
    return text === "__proto__" ? "__proto__ of nothing" : text;
}

/** A thousand operations that take forty scopes of four schemes. */
export const large = () => {
    const methods = ["get", "put", "post", "delete", "patch"];
    const scopes = {};
    for (let number = 0; number < 40; number++) scopes[`area${number}:access`] = `What area ${number} holds`;
    const paths = {};
    for (let number = 0; number < 1000; number++) {
        const path = `/area${number % 40}/things/{thingId}/parts/${Math.floor(number / 200)}`;
        paths[path] ??= {};
        const security = [{ oauth: [`area${number % 40}:access`] }, { key: [] }, { session: [], mtls: [] }].slice(0, 1 + (number % 3));
        paths[path][methods[Math.floor(number / 40) % 5]] = {
            operationId: `operation${number}`,
            summary: `Does the thing with the number ${number}`,
            security: number % 50 ? security : [],
            responses,
        };
    }
    const flow = { tokenUrl: "https://auth.example.com/token", scopes };
    return base("Large", {
        paths,
        components: {
            securitySchemes: {
                oauth: { type: "oauth2", flows: { clientCredentials: flow } },
                key: { type: "apiKey", in: "header", name: "X-Key" },
                session: { type: "apiKey", in: "cookie", name: "sid" },
                mtls: { type: "mutualTLS" },
            },
        },
    });
};
