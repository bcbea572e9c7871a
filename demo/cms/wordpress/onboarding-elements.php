<?php
/**
 * Plugin Name: Onboarding elements
 * Description: Fills every div with data-onboarding and opens dialogs from links with data-onboarding-open.
 * Version: 0.1.0
 * Requires at least: 6.5
 * License: MIT
 *
 * Requires the folder `dist` of the package beside this file.
 */

defined( 'ABSPATH' ) || exit;

add_action( 'wp_enqueue_scripts', function () {
	$base = plugin_dir_url( __FILE__ ) . 'dist/';
	// The file name of the entry never changes, so its modification time is added: no cache then serves an old entry that needs old chunks.
	$changed = (string) filemtime( __DIR__ . '/dist/onboarding.js' );
	// The entry of the page's language brings the words of the first form.
	$entry = 'onboarding.' . substr( get_locale(), 0, 2 ) . '.js';
	if ( ! file_exists( __DIR__ . '/dist/' . $entry ) ) {
		$entry = 'onboarding.js';
	}
	wp_enqueue_script_module( 'onboarding-elements', $base . $entry, array(), $changed );
	wp_register_style( 'onboarding-elements', false );
	wp_enqueue_style( 'onboarding-elements' );
	wp_add_inline_style( 'onboarding-elements', '[data-onboarding="flow"]{min-height:500px}' );
} );
