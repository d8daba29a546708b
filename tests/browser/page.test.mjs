// What the page of `cargo oasgard matrix` promises.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, test } from "node:test";

import { evil, hostile, large, varied } from "./documents.mjs";
import { DESKTOP, PHONE, document as write, end, fragment, open, rows, widerThanWindow, written } from "./opened.mjs";

const petstore = written("petstore", "--package", "petstore");
const small = write("varied", varied);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pictures = process.env.PICTURES;

after(end);

const choose = (page, group, value) => page.evaluate((group, value) => {
    const choices = [...document.querySelectorAll(`input[name=${group}]`)];
    choices.find((choice) => choice.value === value).click();
}, group, value);

const status = (page) => page.$eval("#shown", (shown) => shown.textContent);

test("nothing is fetched and nothing is complained of", async () => {
    for (const url of [petstore, small]) {
        const page = await open(url);
        await choose(page, "view", "matrix");
        assert.deepEqual(page.requests, [url]);
        assert.deepEqual(page.complaints, []);
        await page.close();
    }
});

test("every operation is shown, also those that say nothing", async () => {
    const page = await open(small);
    assert.deepEqual(await rows(page), [
        "DELETE /forgotten", "GET /health", "GET /pets", "POST /pets", "GET /pets/{petId}",
        "POST done of POST /pets", "POST newPet",
    ]);
    const forgotten = await page.$eval("#op-delete-forgotten", (row) => row.innerText);
    assert.match(forgotten, /unstated/);
    assert.doesNotMatch(forgotten, /public/);
    const said = await page.$$eval(".remark", (remarks) => remarks.map((remark) => remark.textContent));
    assert.deepEqual(said, [
        "Path items not shown/elsewhere in ./elsewhere.yaml", "Required schemes that are not declaredgone",
        "Required scopes that are not declaredoauth[pets:admin]", "Unused schemesold", "Unused scopesoauth[pets:never]",
    ]);
    await page.close();
});

test("filters narrow, each kind further", async () => {
    const page = await open(petstore);
    assert.equal((await rows(page)).length, 10);
    await page.type("#filters [name=q]", "pets");
    assert.equal((await rows(page)).length, 5);
    assert.equal(await status(page), "5 of 10 operations");
    await choose(page, "method", "GET");
    assert.deepEqual(await rows(page), ["GET /pets", "GET /pets/{id}"]);
    await choose(page, "scheme", "PetAuth");
    assert.deepEqual(await rows(page), ["GET /pets/{id}"]);
    await choose(page, "scope", "PetAuth orders:write");
    assert.equal(await status(page), "No operation matches the filters.");
    await page.click("#filters [type=reset]");
    assert.equal((await rows(page)).length, 10);
    await choose(page, "posture", "public");
    await choose(page, "posture", "optional");
    assert.deepEqual(await rows(page), ["GET /health", "GET /pets"]);
    await page.close();
});

test("a scope filters where another scheme has one of the same name", async () => {
    const twins = { oauth: [["read"], "a"], other: [["read"], "b"] };
    const paths = Object.fromEntries(Object.entries(twins).map(([name, [scopes, path]]) => [`/${path}`, { get: { security: [{ [name]: scopes }] } }]));
    const page = await open(write("twins", { openapi: "3.1.0", info: { title: "t", version: "1" }, paths }));
    await choose(page, "scope", "other read");
    assert.deepEqual(await rows(page), ["GET /b"]);
    await page.close();
});

test("columns sort, and say so", async () => {
    const page = await open(petstore);
    const sorted = () => page.$$eval("#list th", (heads) => heads.map((head) => head.getAttribute("aria-sort")));
    const before = await rows(page);
    assert.deepEqual((await sorted()).slice(0, 4), [null, "ascending", null, null]);
    await page.click("[data-sort=posture] button");
    assert.deepEqual((await rows(page)).slice(0, 3), ["GET /health", "GET /pets", "GET /orders"]);
    assert.deepEqual((await sorted()).slice(0, 4), [null, null, "ascending", null]);
    await page.click("[data-sort=posture] button");
    assert.equal((await rows(page)).at(-1), "GET /health");
    assert.deepEqual((await sorted()).slice(0, 4), [null, null, "descending", null]);
    await page.click("[data-sort=method] button");
    assert.equal((await rows(page)).at(-1), "DELETE /pets/{id}");
    await page.click("[data-sort=path] button");
    assert.deepEqual(await rows(page), before);
    await page.close();
});

test("a link says what is shown, and the back button undoes", async () => {
    const page = await open(petstore);
    await choose(page, "posture", "secured");
    await choose(page, "scope", "PetAuth pets:read");
    await page.click("[data-sort=method] button");
    assert.deepEqual(await rows(page), ["GET /pets/{id}", "PUT /pets/{id}"]);
    const link = page.url();
    await page.goBack();
    await page.goBack();
    assert.equal((await rows(page)).length, 8);
    assert.equal(fragment(page), "posture=secured");
    await page.goBack();
    assert.equal((await rows(page)).length, 10);
    await page.goForward();
    assert.equal((await rows(page)).length, 8);

    const other = await open(link);
    assert.deepEqual(await rows(other), ["GET /pets/{id}", "PUT /pets/{id}"]);
    await other.close();
    await page.close();
});

test("what is typed in one go is one step back", async () => {
    const page = await open(petstore);
    await page.type("#filters [name=q]", "orders");
    await page.waitForFunction(() => location.hash === "#q=orders");
    await page.goBack();
    assert.equal((await rows(page)).length, 10);
    assert.equal(await page.$eval("#filters [name=q]", (input) => input.value), "");
    await page.close();
});

test("a link leads to an operation, through any filter", async () => {
    const page = await open(`${petstore}#op-delete-pets-id`);
    assert.ok(await page.$eval("#op-delete-pets-id", (row) => row.matches(":target")));
    await choose(page, "posture", "public");
    assert.equal((await rows(page)).length, 1);
    await page.evaluate(() => { location.hash = "op-put-pets-id"; });
    await page.waitForFunction(() => document.querySelector("#op-put-pets-id").checkVisibility());
    await page.goBack();
    await page.waitForFunction(() => !document.querySelector("#op-put-pets-id").checkVisibility());
    assert.deepEqual(await rows(page), ["GET /health"]);
    await page.close();
});

test("a link that makes no sense shows everything", async () => {
    for (const hash of ["#%", "#%E0%A4%A", "#sort=__proto__&view=x&posture=none&q=", "#op-nothing", "#a=b&c"]) {
        const page = await open(petstore + hash);
        assert.equal((await rows(page)).length, 10, hash);
        assert.deepEqual(page.complaints, [], hash);
        await page.close();
    }
});

test("the keyboard is enough", async () => {
    const page = await open(petstore);
    const focused = () => page.evaluate(() => document.activeElement.innerText || document.activeElement.name || "");
    await page.keyboard.press("Tab");
    assert.equal(await focused(), "Skip to the operations");
    assert.ok(await page.$eval(".skip", (link) => link.getBoundingClientRect().top >= 0), "the skip link shows when it has the focus");
    const seen = [];
    const until = async (what) => {
        for (let step = 0; step < 40; step++) {
            await page.keyboard.press("Tab");
            const ring = await page.evaluate(() => {
                const around = document.activeElement.closest("label") ?? document.activeElement;
                return [document.activeElement, around].some((each) => getComputedStyle(each).outlineStyle !== "none");
            });
            seen.push(await focused());
            assert.ok(ring, `focus is seen on ${seen.at(-1)}`);
            if (await page.evaluate(what)) return;
        }
        assert.fail(`not reached: ${seen}`);
    };
    await until(() => document.activeElement.value === "public");
    await page.keyboard.press("Space");
    assert.deepEqual(await rows(page), ["GET /health"]);
    await page.keyboard.press("Space");
    await until(() => document.activeElement.matches(".menu summary"));
    await page.keyboard.press("Enter");
    await until(() => document.activeElement.value === "Depot");
    await page.keyboard.press("Space");
    assert.deepEqual(await rows(page), ["POST /orders/{id}/handover"]);
    await page.keyboard.press("Escape");
    assert.ok(await page.evaluate(() => document.activeElement.matches(".menu summary") && !document.querySelector(".menu[open]")));
    await until(() => document.activeElement.type === "reset");
    await page.keyboard.press("Enter");
    assert.equal((await rows(page)).length, 10);
    await until(() => document.activeElement.closest("th")?.dataset.sort === "posture");
    await page.keyboard.press("Enter");
    assert.equal((await rows(page))[0], "GET /health");
    await page.close();
});

test("without scripts everything is there and no control is", async () => {
    const page = await open(small, { script: false });
    const text = await page.$eval("body", (body) => body.innerText);
    for (const word of ["/forgotten", "unstated", "pets:write", "Matrix", "Schemes and scopes", "secured", "public"]) {
        assert.ok(text.includes(word), word);
    }
    const controls = await page.$$eval("input, button, select", (all) => all.filter((each) => each.checkVisibility()).length);
    assert.equal(controls, 0);
    await page.close();
});

test("the matrix marks who needs what, by the number of the way in", async () => {
    const page = await open(`${small}#view=matrix`);
    const cells = await page.$$eval("#grid tr", (rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim())));
    const [heads, ...body] = cells;
    assert.deepEqual(heads.slice(1), ["anyone", "key", "oauth pets:read", "oauth pets:write", "oauth pets:admin", "gone"]);
    const of = (start) => body.find(([operation]) => operation.startsWith(start)).slice(1);
    assert.deepEqual(of("POST /pets"), ["", "2", "1", "1", "2", ""]);
    assert.deepEqual(of("GET /pets"), ["2", "1", "", "", "", ""]);
    assert.deepEqual(of("DELETE /forgotten"), ["? unstated", "", "", "", "", ""]);
    assert.equal(await page.$eval("#list", (list) => list.checkVisibility()), false);
    await choose(page, "posture", "unstated");
    assert.equal(await page.$$eval("#grid tbody tr", (rows) => rows.filter((row) => row.checkVisibility()).length), 1);
    await page.close();
});

test("a phone shows cards, and nothing is wider than it", async () => {
    for (const url of [petstore, small, write("hostile", hostile()), write("large", large())]) {
        for (const hash of ["", "#view=matrix"]) {
            const page = await open(url + hash, { viewport: PHONE });
            assert.equal(await widerThanWindow(page), 0, url + hash);
            assert.ok(await page.$eval("#list", (list) => list.checkVisibility()));
            await page.click(".menu summary");
            assert.equal(await widerThanWindow(page), 0, "with an open menu");
            await page.close();
        }
    }
});

test("a hostile document says its words and does nothing", async () => {
    const url = write("hostile", hostile());
    for (const viewport of [DESKTOP, PHONE]) {
        const page = await open(url, { viewport });
        await choose(page, "view", "matrix");
        await choose(page, "view", "list");
        await page.$$eval("details", (all) => all.forEach((each) => { each.open = true; }));
        for (const name of ["posture", "method", "scheme", "scope"]) {
            await page.$$eval(`input[name=${name}]`, (all) => all.forEach((each) => { each.click(); each.click(); }));
        }
        await page.$$eval("main *", (all) => all.forEach((each) => { each.dispatchEvent(new Event("mouseover")); }));
        assert.equal(await page.evaluate(() => globalThis.hacked), undefined);
        assert.deepEqual(page.requests, [url]);
        assert.deepEqual(page.complaints, []);
        const counts = await page.evaluate(() => [
            document.scripts.length, document.styleSheets.length, document.images.length, document.links.length,
            document.querySelectorAll("[onerror], [onfocus], [onmouseover], [autofocus], [style], iframe, object, base").length,
            document.querySelectorAll("#list tbody tr").length,
        ]);
        const [scripts, sheets, images, , handlers, operations] = counts;
        assert.deepEqual([scripts, sheets, images, handlers, operations], [1, 1, 0, 0, 2 * evil]);
        const leading = await page.$$eval("a", (all) => all.filter((each) => !each.getAttribute("href").startsWith("#")).length);
        assert.equal(leading, 0, "links lead within the page");
        const text = await page.$eval("body", (body) => body.textContent);
        assert.ok(text.includes("<script>globalThis.hacked=1</script>"));
        assert.ok(text.includes("\\u{202e}yek"));
        assert.doesNotMatch(text.replace(/\n/g, ""), /[\u202a-\u202e\u2066-\u2069\u200b\u0000\u001b]/);
        await page.close();
    }
});

test("markup that got in would not run", async () => {
    const page = await open(petstore);
    await page.evaluate(() => {
        const script = document.createElement("script");
        script.textContent = "globalThis.hacked = 1";
        document.body.append(script);
        document.body.insertAdjacentHTML("beforeend", "<img src='https://evil.example.com/a.png' onerror='globalThis.hacked = 1'>");
    });
    assert.equal(await page.evaluate(() => globalThis.hacked), undefined);
    assert.match(page.complaints.join(), /Content Security Policy/);
    await page.close();
});

test("no one is kept out: axe finds nothing", async () => {
    for (const url of [petstore, small]) {
        for (const look of [{}, { scheme: "dark" }, { viewport: PHONE }, { viewport: PHONE, scheme: "dark" }]) {
            for (const hash of ["", "#view=matrix", "#posture=public&q=h", "#op-get-health"]) {
                const page = await open(url + hash, look);
                await page.$$eval("details", (all) => all.forEach((each) => { each.open = true; }));
                // A link that is half under the sticky heads counts as a small one.
                await page.evaluate(() => scrollTo(0, 0));
                // Through the inspector, which no policy of the page stands against.
                await page.evaluate(axe);
                const found = await page.evaluate(async () => {
                    const { violations } = await globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
                    return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.slice(0, 3).map((node) => node.html).join("\n")}`);
                });
                assert.deepEqual(found, [], JSON.stringify([url, look, hash]));
                await page.close();
            }
        }
    }
});

test("dark mode is dark", async () => {
    const brightness = async (scheme) => {
        const page = await open(petstore, { scheme });
        const color = await page.$eval("body", (body) => getComputedStyle(body).backgroundColor);
        await page.close();
        return color.match(/\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
    };
    assert.ok((await brightness("light")) > 600);
    assert.ok((await brightness("dark")) < 150);
});

test("paper holds the whole list, without controls", async () => {
    const page = await open(write("large", large()));
    await page.emulateMediaType("print");
    const visible = await page.$$eval("#filters, .skip", (all) => all.filter((each) => each.checkVisibility()).length);
    assert.equal(visible, 0);
    const rules = await page.evaluate(() => ({
        head: getComputedStyle(document.querySelector("#list thead")).display,
        row: getComputedStyle(document.querySelector("#list tbody tr")).breakInside,
    }));
    assert.deepEqual(rules, { head: "table-header-group", row: "avoid" });
    const pdf = Buffer.from(await page.pdf({ format: "a4", preferCSSPageSize: true }));
    const pages = pdf.toString("latin1").match(/\/Type \/Page\b/g).length;
    assert.ok(pages > 20, `${pages} pages`);
    await page.close();
});

test("a thousand operations are quick", async (context) => {
    const url = write("large", large());
    const page = await open(url);
    assert.equal((await rows(page)).length, 1000);
    const figures = await page.evaluate(async () => {
        const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        const timed = async (act) => {
            const times = [];
            for (let round = 0; round < 5; round++) {
                await frame();
                const start = performance.now();
                act(round);
                document.body.getBoundingClientRect();
                times.push(performance.now() - start);
            }
            return times.sort((a, b) => a - b)[2].toFixed(1);
        };
        const search = document.querySelector("[name=q]");
        const type = (text) => { search.value = text; search.dispatchEvent(new Event("input")); };
        const scope = document.querySelector("[name=scope]");
        const sort = document.querySelector("[data-sort=access] button");
        return {
            "typing a letter": await timed((round) => type(["a", "ar", "are", "area1", "area12"][round])),
            "no filter again": await timed((round) => type(["area12", "", "area12", "", "area12"][round])),
            "choosing a scope": await timed(() => scope.click()),
            sorting: await timed(() => sort.click()),
        };
    });
    for (const [what, time] of Object.entries(figures)) context.diagnostic(`${what}: ${time} ms with layout`);
    const loaded = await page.evaluate(() => performance.getEntriesByType("navigation")[0].domComplete);
    context.diagnostic(`loading: ${loaded.toFixed(0)} ms`);
    await page.close();
});

if (pictures) test("pictures", async () => {
    const shoot = async (name, url, look, whole = true) => {
        const page = await open(url, look);
        await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: whole });
        await page.close();
    };
    const wide = { viewport: { width: 1000, height: 800 } };
    await shoot("matrix", `${petstore}#view=matrix`, wide, false);
    await shoot("list", petstore, wide, false);
    await shoot("desktop-light", small, {});
    await shoot("desktop-light-grid", `${small}#view=matrix`, {});
    await shoot("desktop-dark", petstore, { scheme: "dark" });
    await shoot("desktop-dark-grid", `${petstore}#view=matrix`, { scheme: "dark" });
    await shoot("no-script", small, { script: false });
    await shoot("phone", small, { viewport: PHONE });
    await shoot("phone-dark", petstore, { viewport: PHONE, scheme: "dark" });
    await shoot("hostile", write("hostile", hostile()), {}, false);
    await shoot("large-grid", `${write("large", large())}#view=matrix`, {}, false);
    for (const [name, url] of [["print", small], ["print-grid", `${petstore}#view=matrix`]]) {
        const page = await open(url);
        writeFileSync(join(pictures, `${name}.pdf`), await page.pdf({ preferCSSPageSize: true, format: "a4" }));
        await page.close();
    }
});
