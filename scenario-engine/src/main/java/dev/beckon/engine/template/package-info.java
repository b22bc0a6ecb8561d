/**
 * Texts with variables: Pebble, locked down. Reading order: {@link dev.beckon.engine.template.TemplateCompiler} (text to
 * template), {@link dev.beckon.engine.template.TemplateScope} (what a template sees), {@code LockedEngine} (what was
 * taken away), {@code TemplateInspector} (what is refused when a text is saved).
 *
 * <p>Guarantees: no template calls a method, reads a file or a class-path resource, or sees anything but maps, lists,
 * texts, numbers and booleans; its work and its output are bounded; a value is put in once and never parsed again.
 */
package dev.beckon.engine.template;
