"use strict";
// The page is complete without this. It adds filters, sorting, two views, and links that remember them.
(() => {
    const form = document.getElementById("filters");
    const shown = document.getElementById("shown");
    const list = document.querySelector("#list tbody");
    const grid = document.querySelector("#grid tbody");
    const heads = [...document.querySelectorAll("#list th[data-sort]")];
    const search = form.elements.q;
    const clear = form.querySelector("button[type=reset]");
    const GROUPS = ["posture", "method", "scheme", "scope"];
    const RISK = ["unstated", "public", "optional", "secured"];

    const choices = {};
    for (const group of GROUPS) {
        const found = form.elements[group];
        choices[group] = !found ? [] : found instanceof RadioNodeList ? [...found] : [found];
    }
    const methods = choices.method.map((choice) => choice.value);
    const numbers = (text) => new Set(text.split(" ").filter(Boolean).map(Number));
    const gridRows = grid ? [...grid.rows] : [];
    const rows = [...list.rows].map((row, position) => ({
        row,
        twin: gridRows[position],
        position,
        text: [...row.querySelectorAll(".path [data-search]")].map((each) => each.textContent).join(" ").toLowerCase(),
        access: row.cells[3].textContent.toLowerCase(),
        method: methods.indexOf(row.dataset.method),
        posture: row.dataset.posture,
        schemes: numbers(row.dataset.schemes),
        scopes: numbers(row.dataset.scopes),
        hidden: false,
    }));
    const byAnchor = new Map(rows.map((each) => [each.row.id, each]));

    const ORDERS = {
        path: (a, b) => a.position - b.position,
        method: (a, b) => a.method - b.method,
        posture: (a, b) => RISK.indexOf(a.posture) - RISK.indexOf(b.posture),
        access: (a, b) => (a.access < b.access ? -1 : a.access > b.access ? 1 : 0),
    };
    let sort = "path";
    const applied = new Map([[list, "path"], [grid, "path"]]);

    const picked = (group) => choices[group].flatMap((choice, position) => (choice.checked ? [position] : []));

    // Within a group one choice is enough, the groups are all needed.
    function matcher() {
        const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
        const postures = new Set(picked("posture").map((position) => choices.posture[position].value));
        const wanted = new Set(picked("method"));
        const schemes = picked("scheme");
        const scopes = picked("scope");
        return (each) =>
            words.every((word) => each.text.includes(word)) &&
            (!postures.size || postures.has(each.posture)) &&
            (!wanted.size || wanted.has(each.method)) &&
            (!schemes.length || schemes.some((scheme) => each.schemes.has(scheme))) &&
            (!scopes.length || scopes.some((scope) => each.scopes.has(scope)));
    }

    function filter() {
        const matches = matcher();
        let count = 0;
        for (const each of rows) {
            const hidden = !matches(each);
            count += hidden ? 0 : 1;
            if (hidden !== each.hidden) {
                each.hidden = hidden;
                each.row.hidden = hidden;
                if (each.twin) each.twin.hidden = hidden;
            }
        }
        const all = count === rows.length;
        const text = all ? `${count} operations` : count ? `${count} of ${rows.length} operations` : "No operation matches the filters.";
        if (shown.textContent !== text) shown.textContent = text;
        clear.hidden = !state().toString().replace(/(^|&)(view|sort)=[^&]*/g, "");
        for (const menu of form.querySelectorAll(".menu")) {
            const checked = menu.querySelectorAll(":checked").length;
            menu.querySelector("summary b").textContent = checked || "";
        }
    }

    // Moving a thousand rows takes a while, so only those that are looked at are moved.
    function order(body, rowOf) {
        if (!body || body.closest(".view").hidden || applied.get(body) === sort) return;
        applied.set(body, sort);
        const falling = sort.startsWith("-");
        const key = sort.replace("-", "");
        const sorted = [...rows].sort((a, b) => (falling ? -1 : 1) * ORDERS[key](a, b) || a.position - b.position);
        body.append(...sorted.map(rowOf));
    }

    function mark() {
        for (const head of heads) {
            const direction = sort.startsWith("-") ? "descending" : "ascending";
            if (head.dataset.sort === sort.replace("-", "")) head.setAttribute("aria-sort", direction);
            else head.removeAttribute("aria-sort");
        }
    }

    function view() {
        const matrix = form.elements.view.value === "matrix" && grid;
        document.getElementById("list").hidden = Boolean(matrix) && !narrow.matches;
        if (grid) document.getElementById("grid").hidden = !matrix;
    }

    // What a link has to say for the page to look as it does.
    function state() {
        const said = new URLSearchParams();
        if (search.value.trim()) said.set("q", search.value.trim());
        for (const group of GROUPS) {
            for (const position of picked(group)) said.append(group, choices[group][position].value);
        }
        if (sort !== "path") said.set("sort", sort);
        if (form.elements.view.value !== "list") said.set("view", form.elements.view.value);
        return said;
    }

    function take(said) {
        const query = said.get("q") ?? "";
        if (search.value.trim() !== query) search.value = query;
        for (const group of GROUPS) {
            const values = new Set(said.getAll(group));
            for (const choice of choices[group]) choice.checked = values.has(choice.value);
        }
        const wanted = said.get("sort") ?? "path";
        sort = Object.hasOwn(ORDERS, wanted.replace(/^-/, "")) ? wanted : "path";
        form.elements.view.value = said.get("view") === "matrix" && grid ? "matrix" : "list";
    }

    function show() {
        filter();
        view();
        order(list, (each) => each.row);
        order(grid, (each) => each.twin);
        mark();
    }

    function fragment() {
        try {
            return decodeURIComponent(location.hash.slice(1));
        } catch {
            return "";
        }
    }

    // A link names one operation, or says what is shown.
    function follow() {
        const linked = byAnchor.get(fragment());
        if (linked) {
            if (linked.hidden || form.elements.view.value !== "list") {
                take(new URLSearchParams());
                show();
            }
            linked.row.scrollIntoView({ block: "center" });
            return;
        }
        if (document.getElementById(fragment())) return;
        take(new URLSearchParams(location.hash.slice(1)));
        show();
    }

    function remember(replace) {
        const said = state().toString();
        const url = said ? `#${said}` : location.href.split("#")[0];
        if (said === location.hash.slice(1)) return;
        if (replace) history.replaceState(null, "", url);
        else history.pushState(null, "", url);
    }

    const narrow = matchMedia("(max-width: 44rem)");
    narrow.addEventListener("change", () => show());

    let typing = 0;
    let isTyping = false;
    search.addEventListener("input", () => {
        filter();
        clearTimeout(typing);
        // One step back undoes what was typed in one go.
        typing = setTimeout(() => {
            remember(isTyping);
            isTyping = true;
        }, 250);
    });
    search.addEventListener("blur", () => { isTyping = false; });
    form.addEventListener("submit", (event) => event.preventDefault());
    document.addEventListener("change", (event) => {
        if (event.target.form !== form || event.target === search) return;
        isTyping = false;
        show();
        remember(false);
    });
    form.addEventListener("reset", (event) => {
        event.preventDefault();
        const said = new URLSearchParams();
        if (form.elements.view.value === "matrix") said.set("view", "matrix");
        if (sort !== "path") said.set("sort", sort);
        take(said);
        show();
        remember(false);
        search.focus();
    });
    addEventListener("popstate", follow);
    addEventListener("hashchange", follow);

    for (const menu of form.querySelectorAll(".menu")) {
        const summary = menu.querySelector("summary");
        menu.addEventListener("keydown", (event) => {
            if (event.key !== "Escape" || !menu.open) return;
            menu.open = false;
            summary.focus();
        });
        menu.addEventListener("focusout", (event) => {
            if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
        });
        document.addEventListener("pointerdown", (event) => {
            if (!menu.contains(event.target)) menu.open = false;
        });
    }

    for (const head of heads) {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = head.textContent;
        button.addEventListener("click", () => {
            const key = head.dataset.sort;
            sort = sort === key ? `-${key}` : key;
            show();
            remember(false);
        });
        head.replaceChildren(button);
    }

    for (const place of document.querySelectorAll("[data-filter]")) {
        const link = document.createElement("a");
        link.href = `#${new URLSearchParams([[place.dataset.filter, place.dataset.value]])}`;
        link.textContent = place.textContent;
        link.addEventListener("click", () => scrollTo(0, 0));
        place.replaceChildren(link);
    }

    for (const choice of choices.posture) choice.hidden = false;
    form.hidden = false;
    shown.hidden = false;
    if (!grid) form.querySelector(".views").hidden = true;
    document.documentElement.classList.add("scripted");
    take(new URLSearchParams());
    show();
    follow();
})();
