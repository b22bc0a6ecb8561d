/** What messages and questions say: texts, media, buttons, lists, templates, links, answers and variants. */
package dev.beckon.engine.validation.body;
