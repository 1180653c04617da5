package dev.hookwarden.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/**
 * The nonce of the page's Content-Security-Policy. PrimeFaces refuses a form that does not send it
 * back; its script adds it, and so do our forms, which work without scripts.
 */
@Named
@RequestScoped
public class Csp {
  /** The nonce. */
  public String getNonce() {
    return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
  }
}
